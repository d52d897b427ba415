import { enableCompileCache } from 'node:module';

// Before anything else is imported: compiled code of the SDKs is kept from the last start.
enableCompileCache();

const { serve } = await import('./serve.ts');
await serve(process.env);

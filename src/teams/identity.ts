/** How the bot proves who it is to Teams. `local` proves nothing and may only be heard on loopback. */
export type Identity =
  | { readonly kind: 'local' }
  | {
      readonly kind: 'SingleTenant';
      readonly appId: string;
      readonly password: string;
      readonly tenant: string;
    }
  | { readonly kind: 'UserAssignedMSI'; readonly appId: string; readonly tenant: string };

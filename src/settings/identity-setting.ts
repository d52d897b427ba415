import type { Identity } from '../teams/identity.ts';
import { type Environment, isGuid, type Setting } from './setting.ts';

/** The Bot Framework's own names, all of them needed: an empty app id would switch authentication off. */
export const readIdentity = (env: Environment): Setting<Identity> => {
  const kind = env.MicrosoftAppType ?? '';
  const [appId = '', tenant = ''] = [env.MicrosoftAppId, env.MicrosoftAppTenantId];
  const password = env.MicrosoftAppPassword ?? '';
  const wrong = [
    ['SingleTenant', 'UserAssignedMSI'].includes(kind)
      ? ''
      : `MicrosoftAppType: expected SingleTenant or UserAssignedMSI, got ${kind ? `"${kind}"` : 'nothing'}`,
    isGuid(appId)
      ? ''
      : `MicrosoftAppId: expected the app's id (a GUID), got ${appId ? 'something else' : 'nothing'}`,
    isGuid(tenant)
      ? ''
      : `MicrosoftAppTenantId: expected the tenant's id (a GUID), got ${tenant ? 'something else' : 'nothing'}`,
    kind === 'SingleTenant' && !password
      ? 'MicrosoftAppPassword: expected the client secret of a SingleTenant app, got nothing'
      : '',
  ].filter(Boolean);
  if (wrong.length > 0)
    return {
      kind: 'wrong',
      problem: [...wrong, 'To run without an identity on this machine only, set BOT_LOCAL=1'].join('\n'),
    };
  return kind === 'SingleTenant'
    ? { kind: 'right', value: { kind, appId, password, tenant } }
    : { kind: 'right', value: { kind: 'UserAssignedMSI', appId, tenant } };
};

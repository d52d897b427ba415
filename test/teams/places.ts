/** Ids as Teams forms them. One tenant, one bot, in all tests. */
export const tenant = '11111111-1111-4111-8111-111111111111';
export const bot = { id: '28:22222222-2222-4222-8222-222222222222', name: 'Partnership bot' };

export type Place = {
  readonly id: string;
  readonly conversationType: 'personal' | 'groupChat' | 'channel';
  readonly name: string | undefined;
};

export const personalChat = (personId: string): Place => ({
  id: `a:${personId}`,
  conversationType: 'personal',
  name: undefined,
});

export const groupChat = (name: string): Place => ({
  id: `19:${slug(name)}@thread.v2`,
  conversationType: 'groupChat',
  name,
});

export const channel = (name: string): Place => ({
  id: `19:${slug(name)}@thread.tacv2`,
  conversationType: 'channel',
  name,
});

/** The place an id belongs to, from how Teams forms ids. */
export const placeOf = (id: string): Place => {
  if (id.endsWith('@thread.tacv2')) return { id, conversationType: 'channel', name: undefined };
  return { id, conversationType: id.endsWith('@thread.v2') ? 'groupChat' : 'personal', name: undefined };
};

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** What Teams puts into `conversation` and `channelData`; a channel post opens a thread or goes on in one. */
export const writePlace = ({ id, conversationType, name }: Place, thread: string | undefined) => ({
  conversation: {
    id: thread === undefined ? id : `${id};messageid=${thread}`,
    conversationType,
    tenantId: tenant,
    ...(conversationType === 'personal' ? {} : { isGroup: true, name }),
  },
  channelData: {
    tenant: { id: tenant },
    ...(conversationType === 'channel'
      ? { channel: { id, name }, team: { id: '19:team@thread.tacv2' } }
      : {}),
  },
});

/** The person at the keyboard of a rehearsal: the same in data/demo-people.yaml and playground.yml. */
export const robin = { id: '00000000-0000-4000-8000-000000000001', name: 'Robin Rehearsal' } as const;

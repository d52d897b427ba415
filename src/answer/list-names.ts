const names: Readonly<Record<string, string>> = {
  overview: 'All priorities',
  'priorities-list': 'Priorities',
  subgroups: 'Subgroups',
  deadlines: 'What is due',
  'meetings-list': 'Meetings',
  'plans-list': 'Plans',
  'reports-list': 'Reports',
  'duties-list': 'Duties',
  'ratings-list': 'Rating scale',
};

/** What a list is called; undefined for what is no list. */
export const listName = (id: string): string | undefined => names[id];

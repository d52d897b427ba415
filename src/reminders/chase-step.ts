/** Which reminder of a missing update it is: the one before the return date, and the two after. */
export type ChaseStep = 1 | 2 | 3;

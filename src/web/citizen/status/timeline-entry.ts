/** One entry of the course of a case. */
export interface TimelineEntry {
  readonly state: 'done' | 'now' | 'next';
  readonly title: string;
  readonly time: string;
  readonly text: string | null;
}

import { describe, expect, it } from 'vitest';
import { asked, isNarrowed, readFilters, writeFilters } from './filters';

const of = (query: string) => readFilters(new URLSearchParams(query));

describe('the address of the list', () => {
  it('is empty for the ordinary list: every case that somebody answers for, the next deadline first', () => {
    expect(writeFilters(of('')).toString()).toBe('');
    expect(asked(of(''))).toMatchObject({ status: ['open', 'reopened', 'on_hold'], sort: 'due', descending: false, unassigned: null });
  });

  it('keeps every filter when it is written and read again', () => {
    const query = 'q=ruiz&status=closed&stage=proceeding&custody=in_custody&risk=urgent&ambito=penal&owner_user=u&representative_id=r&facility_id=f&unassigned=true&overdue=true&sort=name&descending=true';
    expect(writeFilters(of(query)).toString()).toBe(query);
  });

  it('opens the list behind a figure of the board', () => {
    expect(asked(of('status=active&stage=locating&overdue=true'))).toMatchObject({ status: ['open', 'reopened'], stage: ['locating'], overdue: true });
  });

  it('ignores what is no value of a filter', () => {
    expect(of('status=nonsense&risk=x&sort=y')).toMatchObject({ status: 'live', risk: null, sort: 'due' });
  });

  it('is narrowed by a filter, not by the order', () => {
    expect(isNarrowed(of('sort=name&descending=true'))).toBe(false);
    expect(isNarrowed(of('overdue=true'))).toBe(true);
  });
});

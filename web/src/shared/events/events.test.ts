import { QueryClient, type InfiniteData } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Incident, IncidentSummary } from '@/shared/api/types';
import { EventConnection, SILENCE_MILLIS, type ConnectionState } from './connection';
import { EventParser } from './parser';
import { incidentQuery } from '@/shared/incidents/queries';
import { Gather } from './gather';
import { keys, patchCameras, patchIncident, patchIncidents, type IncidentPage } from './patch';

export function incident(change: Partial<IncidentSummary> = {}): IncidentSummary {
  return {
    id: 1,
    number: 'K-1',
    title: 'Parkir liar',
    categoryCode: 'parkir-liar',
    priority: 'NORMAL',
    state: 'NEW',
    agencyCode: null,
    agencyShortName: null,
    informedAgencyCodes: [],
    areaCode: '99.71.01.1001',
    areaName: 'Muara',
    placeText: '',
    longitude: 110,
    latitude: -7,
    cameraId: null,
    openedAt: '2026-11-21T00:00:00Z',
    changedAt: '2026-11-21T00:00:00Z',
    respondBy: '2026-11-22T00:00:00Z',
    resolveBy: '2026-11-23T00:00:00Z',
    respondedAt: null,
    resolvedAt: null,
    late: null,
    signalCount: 1,
    signalsByKind: { CAMERA: 1, PERSON: 0 },
    photoId: null,
    version: 1,
    ...change,
  };
}

describe('EventParser', () => {
  it('reads events whole, however the text was cut', () => {
    const text = ': hi\r\nid: 7\nevent: incident\ndata: {"a":1,\ndata: "b":2}\n\nevent: ping\ndata: x\n\n';
    for (let size = 1; size <= text.length; size++) {
      const parser = new EventParser();
      const found = [];
      for (let at = 0; at < text.length; at += size) found.push(...parser.push(text.slice(at, at + size)));
      expect(found).toEqual([
        { id: '7', event: 'incident', data: '{"a":1,\n"b":2}' },
        { id: '7', event: 'ping', data: 'x' },
      ]);
    }
  });
});

describe('patchIncident', () => {
  const filter = { open: true, sort: 'urgency' } as const;

  function seeded(items: IncidentSummary[]) {
    const client = new QueryClient();
    const pages: InfiniteData<IncidentPage> = { pages: [{ items, total: items.length }], pageParams: [null] };
    client.setQueryData(keys.incidents(filter), pages);
    const list = () => client.getQueryData<InfiniteData<IncidentPage>>(keys.incidents(filter))?.pages.flatMap((p) => p.items) ?? [];
    return { client, list };
  }

  it('puts a new one in its place by urgency', () => {
    const { client, list } = seeded([incident({ id: 1 }), incident({ id: 2, priority: 'LOW' })]);
    patchIncident(client, incident({ id: 3, priority: 'CRITICAL' }));
    expect(list().map((i) => i.id)).toEqual([3, 1, 2]);
  });

  it('takes away what the filter no longer wants', () => {
    const { client, list } = seeded([incident({ id: 1 }), incident({ id: 2 })]);
    patchIncident(client, incident({ id: 1, state: 'RESOLVED', version: 2 }));
    expect(list().map((i) => i.id)).toEqual([2]);
  });

  it('keeps what the agency has apart from what it is informed of', () => {
    const own = { open: true, agency: 'polres', sort: 'due' } as const;
    const informed = { open: true, informed: 'polres', sort: 'urgency' } as const;
    const client = new QueryClient();
    for (const each of [own, informed]) client.setQueryData<InfiniteData<IncidentPage>>(keys.incidents(each), { pages: [{ items: [] }], pageParams: [null] });
    const ids = (each: typeof own | typeof informed) => client.getQueryData<InfiniteData<IncidentPage>>(keys.incidents(each))?.pages.flatMap((p) => p.items.map((i) => i.id));
    const crowd = incident({ id: 7, agencyCode: 'satpolpp', informedAgencyCodes: ['polres'] });
    patchIncident(client, incident({ id: 6, agencyCode: 'satpolpp' }));
    patchIncident(client, crowd);
    expect([ids(own), ids(informed)]).toEqual([[], [7]]);
    patchIncident(client, { ...crowd, agencyCode: 'polres', version: 2 });
    expect([ids(own), ids(informed)]).toEqual([[7], []]);
    patchIncident(client, { ...crowd, agencyCode: null, version: 3 });
    expect([ids(own), ids(informed)]).toEqual([[], [7]]);
    // As a phone kept it from before there was such a thing.
    const { informedAgencyCodes: _, ...old } = crowd;
    patchIncident(client, { ...old, version: 4 } as IncidentSummary);
    expect([ids(own), ids(informed)]).toEqual([[], []]);
  });

  it('takes many at once, and keeps the total', () => {
    const { client, list } = seeded([incident({ id: 1 }), incident({ id: 2 })]);
    patchIncidents(client, [incident({ id: 1, state: 'CLOSED', version: 2 }), incident({ id: 4 }), incident({ id: 5, priority: 'HIGH' })]);
    expect(list().map((i) => i.id)).toEqual([5, 2, 4]);
    expect(client.getQueryData<InfiniteData<IncidentPage>>(keys.incidents(filter))?.pages[0]?.total).toBe(3);
  });

  it('ignores news older than what is shown', () => {
    const { client, list } = seeded([incident({ id: 1, title: 'new words', version: 5 })]);
    patchIncident(client, incident({ id: 1, title: 'old words', version: 4 }));
    expect(list()[0]?.title).toBe('new words');
  });

  const whole = (change: Partial<Incident>): Incident => ({ ...incident(change), description: '', createdBy: null, actions: ['CONFIRM'], signals: [], timeline: [], ...change });

  it('asks anew for the incident that is open, so that its state and what may be done about it change together', () => {
    const { client } = seeded([]);
    client.setQueryData(keys.incident(1), whole({}));
    patchIncident(client, incident({ state: 'CONFIRMED', version: 2 }));
    expect(client.getQueryData<Incident>(keys.incident(1))).toMatchObject({ state: 'NEW', actions: ['CONFIRM'] });
    expect(client.getQueryState(keys.incident(1))?.isInvalidated).toBe(true);
  });

  it('asks anew when the first answer was on its way while the incident changed', async () => {
    const { client } = seeded([]);
    let answer: (incident: Incident) => void = () => undefined;
    const asking = client.fetchQuery({ ...incidentQuery(1), queryFn: () => new Promise<Incident>((resolve) => (answer = resolve)) });
    patchIncident(client, incident({ state: 'ASSIGNED', version: 2 }));
    answer(whole({ version: 1 }));
    await asking;
    expect(client.getQueryState(keys.incident(1))?.isInvalidated).toBe(true);
  });

  it('tells an answer that was on its way of what happened meanwhile, and of two things the later last', async () => {
    const { client, list } = seeded([incident({ id: 1 })]);
    client.setQueryData(keys.incidentMap, { type: 'FeatureCollection', features: [] });
    const answers: ((data: unknown) => void)[] = [];
    const asking = [keys.incidents(filter), keys.incidentMap].map((queryKey) => client.fetchQuery({ queryKey, queryFn: () => new Promise((resolve) => answers.push(resolve)) }));
    patchIncidents(client, [incident({ id: 2 }), incident({ id: 3 })]);
    patchIncident(client, incident({ id: 3, state: 'CLOSED', version: 2 }));
    answers[0]?.({ pages: [{ items: [incident({ id: 1 })], total: 1 }], pageParams: [null] });
    answers[1]?.({ type: 'FeatureCollection', features: [] });
    await Promise.all(asking);
    expect(list().map((i) => i.id)).toEqual([1, 2]);
    expect(client.getQueryData(keys.incidentMap)).toMatchObject({ features: [{ properties: { id: 2 } }] });
  });

  it('does not let an answer that was on its way take back what was done meanwhile', async () => {
    const { client } = seeded([]);
    let answer: (incident: Incident) => void = () => undefined;
    const asking = client.fetchQuery({ ...incidentQuery(1), queryFn: () => new Promise<Incident>((resolve) => (answer = resolve)) });
    client.setQueryData(keys.incident(1), whole({ state: 'CLOSED', version: 3 }));
    answer(whole({ state: 'RESOLVED', version: 2 }));
    await asking;
    expect(client.getQueryData<Incident>(keys.incident(1))?.state).toBe('CLOSED');
  });
});

describe('patchCameras', () => {
  it('changes the dot on the map', () => {
    const client = new QueryClient();
    const key = [...keys.cameraMap, 'here'];
    client.setQueryData(key, { type: 'FeatureCollection', features: [{ properties: { id: 'KB-1', health: 'UP' } }, { properties: { id: 'KB-2', health: 'UP' } }] });
    patchCameras(client, [{ id: 'KB-1', health: { state: 'DOWN' } }]);
    expect(client.getQueryData(key)).toMatchObject({ features: [{ properties: { health: 'DOWN' } }, { properties: { health: 'UP' } }] });
  });
});

describe('patchCameras, while an answer is on its way', () => {
  it('tells it of what was heard', async () => {
    const client = new QueryClient();
    const key = [...keys.cameraMap, 'here'];
    let answer: (data: unknown) => void = () => undefined;
    const asking = client.fetchQuery({ queryKey: key, queryFn: () => new Promise((resolve) => (answer = resolve)) });
    patchCameras(client, [{ id: 'KB-1', health: { state: 'DOWN' } }]);
    answer({ type: 'FeatureCollection', features: [{ properties: { id: 'KB-1', health: 'UP' } }] });
    await asking;
    expect(client.getQueryData(key)).toMatchObject({ features: [{ properties: { health: 'DOWN' } }] });
  });
});

describe('Gather', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('hands over together what came in quick succession, the later one of two about the same', () => {
    const got: string[][] = [];
    const gather = new Gather<string>((item) => item.charAt(0), (items) => got.push([...items]));
    ['a1', 'b1', 'a2'].forEach((item) => gather.add(item));
    expect(got).toEqual([]);
    vi.advanceTimersByTime(200);
    gather.add('c1');
    vi.advanceTimersByTime(200);
    expect(got).toEqual([['a2', 'b1'], ['c1']]);
    gather.add('d1');
    gather.stop();
    vi.advanceTimersByTime(1_000);
    expect(got).toHaveLength(2);
  });
});

describe('EventConnection', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A server whose answers a test feeds by hand. */
  function server() {
    const asked: (string | null)[] = [];
    const streams: ReadableStreamDefaultController<Uint8Array>[] = [];
    const fetcher = (async (_url: string, init?: RequestInit) => {
      asked.push(new Headers(init?.headers).get('Last-Event-ID'));
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          streams.push(controller);
          init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
        },
      });
      return new Response(body);
    }) as typeof fetch;
    return { asked, fetcher, say: (text: string) => streams.at(-1)?.enqueue(new TextEncoder().encode(text)) };
  }

  it('says that it is broken within five seconds of silence, comes back, and asks for what it missed', async () => {
    const states: ConnectionState[] = [];
    const recovered = vi.fn();
    const { asked, fetcher, say } = server();
    const connection = new EventConnection({ url: '/api/events', fetcher, onEvent: () => undefined, onState: (s) => states.push(s), onRecovered: recovered });
    connection.open();
    await vi.advanceTimersByTimeAsync(0);
    say('id: 41\nevent: ping\ndata: {}\n\n');
    await vi.advanceTimersByTimeAsync(10);
    expect(states).toEqual(['live']);
    expect(SILENCE_MILLIS).toBeLessThan(5_000);
    await vi.advanceTimersByTimeAsync(SILENCE_MILLIS);
    expect(states).toEqual(['live', 'broken']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toEqual([null, '41']);
    say('event: ping\ndata: {}\n\n');
    await vi.advanceTimersByTimeAsync(10);
    expect(states).toEqual(['live', 'broken', 'live']);
    expect(recovered).toHaveBeenCalledTimes(1);
    connection.close();
  });
});

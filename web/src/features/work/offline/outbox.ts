import { ApiError } from '@/shared/api/errors';
import type { ActionInput, Incident } from '@/shared/api/types';
import { deleteOutbox, listOutbox, putOutbox, type OutboxEntry } from './db';

/** What the outbox needs of the world; a test has its own. */
export type Sender = {
  uploadPhoto(photo: Blob): Promise<string>;
  act(incidentId: number, input: ActionInput): Promise<Incident>;
  load(incidentId: number): Promise<Incident>;
};

export type OutboxState = { entries: readonly OutboxEntry[]; sending: boolean };

export type NewEntry = Pick<OutboxEntry, 'incidentId' | 'title' | 'action' | 'version' | 'note' | 'photos'>;

type Words = (error: unknown) => string;

/** Where an incident is after each action; what a repeated sending finds when the first had arrived after all. */
const REACHED: Partial<Record<OutboxEntry['action'], readonly Incident['state'][]>> = {
  START: ['IN_PROGRESS', 'RESOLVED', 'CLOSED'],
  RESOLVE: ['RESOLVED', 'CLOSED'],
};

const KIND: Partial<Record<OutboxEntry['action'], Incident['timeline'][number]['kind']>> = { COMMENT: 'COMMENTED', HAND_BACK: 'HANDED_BACK' };

/** True when the server already has what the entry says: the answer was lost on the way, not the action. */
export function alreadyDone(entry: OutboxEntry, incident: Incident): boolean {
  if (REACHED[entry.action]?.includes(incident.state) === true) return true;
  const kind = KIND[entry.action];
  return kind !== undefined && incident.timeline.some((line) => line.kind === kind && (line.note ?? '') === entry.note && Date.parse(line.at) >= Date.parse(entry.at) - 60_000);
}

/**
 * Actions on their way to the server, in the order they were done. They are written to the phone before anything is
 * sent, and leave it only when the server has them or the person throws them away.
 */
export class Outbox {
  readonly #sender: Sender;
  readonly #words: Words;
  readonly #onSent: (incident: Incident) => void;
  #state: OutboxState = { entries: [], sending: false };
  #listeners = new Set<() => void>();
  #sync: Promise<void> | undefined;

  constructor(sender: Sender, words: Words, onSent: (incident: Incident) => void) {
    this.#sender = sender;
    this.#words = words;
    this.#onSent = onSent;
  }

  get = (): OutboxState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keeps an action; resolves when it is safe on the phone, which is before it is sent. */
  async add(entry: NewEntry): Promise<void> {
    const sequence = Math.max(Date.now(), ...this.#state.entries.map((each) => each.sequence + 1));
    await putOutbox({ ...entry, id: crypto.randomUUID(), sequence, sentPhotoIds: [], at: new Date().toISOString() });
    await this.#reload();
    void this.sync();
  }

  /** Throws away what the server refused. */
  async discard(id: string): Promise<void> {
    await deleteOutbox(id);
    await this.#reload();
  }

  /** Tries a refused one again. */
  async retry(id: string): Promise<void> {
    const entry = this.#state.entries.find((each) => each.id === id);
    if (entry === undefined) return;
    const { refused: _refused, ...again } = entry;
    await putOutbox(again);
    await this.#reload();
    await this.sync();
  }

  /** Sends what waits. One at a time, however often it is asked. */
  sync(): Promise<void> {
    this.#sync ??= this.#run().finally(() => {
      this.#sync = undefined;
    });
    return this.#sync;
  }

  async #run(): Promise<void> {
    await this.#reload();
    const blocked = new Set(this.#state.entries.filter((entry) => entry.refused !== undefined).map((entry) => entry.incidentId));
    let next: OutboxEntry | undefined;
    // What follows a refused action of the same incident waits for the person.
    while ((next = this.#state.entries.find((entry) => !blocked.has(entry.incidentId))) !== undefined) {
      this.#become({ ...this.#state, sending: true });
      try {
        this.#onSent(await this.#send(next));
        await deleteOutbox(next.id);
      } catch (error) {
        if (!(error instanceof ApiError) || error.transient || error.status === 401 || error.status >= 500 || error.status === 429) break;
        await putOutbox({ ...next, refused: this.#words(error) });
        blocked.add(next.incidentId);
      }
      await this.#reload();
    }
    this.#become({ ...this.#state, sending: false });
  }

  async #send(entry: OutboxEntry): Promise<Incident> {
    const photoIds = [...entry.sentPhotoIds];
    for (const photo of entry.photos.slice(photoIds.length)) {
      photoIds.push(await this.#sender.uploadPhoto(photo));
      entry.sentPhotoIds = [...photoIds];
      await putOutbox(entry);
    }
    const input = (version: number): ActionInput => ({ action: entry.action, version, note: entry.note === '' ? null : entry.note, attachmentIds: photoIds });
    try {
      return await this.#sender.act(entry.incidentId, input(entry.version));
    } catch (error) {
      if (!(error instanceof ApiError) || (error.code !== 'stale-version' && error.code !== 'not-allowed-in-state')) throw error;
      const newest = await this.#sender.load(entry.incidentId);
      if (alreadyDone(entry, newest)) return newest;
      // Others commented or more signals came in: what the officer did in the street still holds.
      if (newest.actions.includes(entry.action)) return this.#sender.act(entry.incidentId, input(newest.version));
      throw error;
    }
  }

  async #reload(): Promise<void> {
    this.#become({ ...this.#state, entries: await listOutbox() });
  }

  #become(state: OutboxState): void {
    this.#state = state;
    this.#listeners.forEach((tell) => tell());
  }
}

import { ApiError } from '@/shared/api/errors';
import type { ActionInput, Incident } from '@/shared/api/types';
import { deleteOutbox, listOutbox, putOutbox, type OutboxEntry } from './db';

/** What the outbox needs of the world; a test has its own. */
export type Sender = {
  /** Whom the server takes this phone for now, by id. */
  person(): Promise<string>;
  uploadPhoto(photo: Blob): Promise<string>;
  act(incidentId: number, input: ActionInput, key: string): Promise<Incident>;
  load(incidentId: number): Promise<Incident>;
};

/** What the person at this phone has done and the server does not have; and how many others' doings wait for them. */
export type OutboxState = { entries: readonly OutboxEntry[]; others: number; sending: boolean };

export type NewEntry = Pick<OutboxEntry, 'incidentId' | 'title' | 'action' | 'version' | 'note' | 'photos'>;

type Words = (error: unknown) => string;

/** The server does not want it, and will not by itself; otherwise it is tried again later. */
function isRefusal(error: unknown): boolean {
  if (error instanceof ResolvedMeanwhile) return true;
  return error instanceof ApiError && !error.transient && error.status !== 401 && error.status < 500 && error.status !== 429;
}

/** An officer's work came too late: somebody had resolved the incident before it arrived. */
export class ResolvedMeanwhile extends Error {
  readonly by: string;

  constructor(by: string) {
    super(`Resolved meanwhile by ${by}`);
    this.name = 'ResolvedMeanwhile';
    this.by = by;
  }
}

/** Who resolved an incident that is done; undefined while it is open. */
function resolver(incident: Incident): string | undefined {
  if (incident.state !== 'RESOLVED' && incident.state !== 'CLOSED') return undefined;
  return incident.timeline.findLast((line) => line.kind === 'RESOLVED')?.by?.name;
}

/** The server knows by it that it is the same thing sent again. What is sent as something else is another thing. */
function keyOf(entry: OutboxEntry): string {
  return `${entry.id}.${entry.action}`;
}

/** What can still be said of an incident where the action itself is no longer possible. */
export function sayable(entry: OutboxEntry): boolean {
  return entry.action !== 'COMMENT' && (entry.note !== '' || entry.photos.length > 0);
}

/**
 * Actions on their way to the server, in the order they were done. They are written to the phone before anything is
 * sent, and leave it only when the server has them or the person throws them away. Each belongs to the person who did it:
 * it is shown to nobody else, and sent under no other name.
 */
export class Outbox {
  readonly #sender: Sender;
  readonly #words: Words;
  readonly #onSent: (incident: Incident) => void;
  #person: string | undefined;
  #state: OutboxState = { entries: [], others: 0, sending: false };
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

  /** Says who is at this phone now. What the last one has not sent stays for that one. */
  async belongTo(person: string): Promise<void> {
    if (person !== this.#person) {
      this.#person = person;
      this.#become({ ...this.#state, entries: [], others: 0 });
    }
    await this.#reload();
  }

  /** Keeps an action; resolves when it is safe on the phone, which is before it is sent. */
  async add(entry: NewEntry): Promise<void> {
    const person = this.#person;
    if (person === undefined) throw new Error('Nobody is at this phone');
    const sequence = Math.max(Date.now(), ...this.#state.entries.map((each) => each.sequence + 1));
    await putOutbox({ ...entry, person, id: crypto.randomUUID(), sequence, sentPhotoIds: [], at: new Date().toISOString() });
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
    await this.#again(id, {});
  }

  /** Sends the words and photos of a refused one as a note. */
  async sendAsComment(id: string): Promise<void> {
    await this.#again(id, { action: 'COMMENT' });
  }

  async #again(id: string, change: Partial<OutboxEntry>): Promise<void> {
    const entry = this.#state.entries.find((each) => each.id === id);
    if (entry === undefined) return;
    const { refused: _refused, ...again } = entry;
    // The server keeps a photo that nothing names for a day; the one on the phone is there longer.
    await putOutbox({ ...again, ...change, sentPhotoIds: [] });
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
    let next: OutboxEntry | undefined;
    while ((next = this.#next()) !== undefined) {
      this.#become({ ...this.#state, sending: true });
      try {
        // Another page of this browser may have signed somebody else in.
        if ((await this.#sender.person()) !== next.person) break;
        const incident = await this.#send(next);
        if (incident !== undefined) this.#onSent(incident);
        await deleteOutbox(next.id);
      } catch (error) {
        if (!isRefusal(error)) break;
        await putOutbox({ ...next, refused: this.#words(error) });
      }
      await this.#reload();
    }
    this.#become({ ...this.#state, sending: false });
  }

  /** What is to be sent now. What follows a refused action of the same incident waits for the person. */
  #next(): OutboxEntry | undefined {
    const held = new Set(this.#state.entries.filter((entry) => entry.refused !== undefined).map((entry) => entry.incidentId));
    return this.#state.entries.find((entry) => !held.has(entry.incidentId));
  }

  /** The incident as it is now; undefined when what was sent is done, and the incident no longer this person's to see. */
  async #send(entry: OutboxEntry): Promise<Incident | undefined> {
    const photoIds = [...entry.sentPhotoIds];
    for (const photo of entry.photos.slice(photoIds.length)) {
      photoIds.push(await this.#sender.uploadPhoto(photo));
      entry.sentPhotoIds = [...photoIds];
      await putOutbox(entry);
    }
    const send = (version: number) =>
      this.#sender.act(entry.incidentId, { action: entry.action, version, note: entry.note === '' ? null : entry.note, attachmentIds: photoIds }, keyOf(entry));
    try {
      return await send(entry.version);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'already-done') return undefined;
      if (error.code !== 'stale-version' && error.code !== 'not-allowed-in-state') throw error;
      const newest = await this.#sender.load(entry.incidentId);
      // Others commented or more signals came in: what the officer did in the street still holds.
      if (newest.actions.includes(entry.action)) return send(newest.version);
      // Somebody else began: that work is under way is all that a start says.
      if (entry.action === 'START' && newest.state === 'IN_PROGRESS') return newest;
      const by = resolver(newest);
      throw by === undefined ? error : new ResolvedMeanwhile(by);
    }
  }

  async #reload(): Promise<void> {
    const all = await listOutbox();
    const person = this.#person;
    if (person === undefined) return;
    for (const entry of all.filter((each) => each.person === undefined)) {
      entry.person = person;
      await putOutbox(entry);
    }
    const entries = all.filter((entry) => entry.person === person);
    if (person === this.#person) this.#become({ ...this.#state, entries, others: all.length - entries.length });
  }

  #become(state: OutboxState): void {
    this.#state = state;
    this.#listeners.forEach((tell) => tell());
  }
}

import {
  documentsOf,
  type Knowledge,
  type PublishedDocument,
} from '../../knowledge/domain/index.ts';
import { momentOf } from './danish-time.ts';
import type { EventContent } from './event.ts';
import { eventKind } from './event-kind.ts';

/** An event (arrangement) as it is published now. */
export interface PublishedEvent {
  readonly id: string;
  /** Which version of its content this is, from 1. */
  readonly number: number;
  readonly publishedAt: Date;
  readonly content: EventContent;
  readonly starts: Date;
  readonly ends: Date;
  /** Until when one may sign up. */
  readonly signUpUntil: Date;
}

/** The published event of a document whose content is that of an event. */
export function publishedEvent(document: PublishedDocument<EventContent>): PublishedEvent {
  const { id, number, content, publishedAt } = document;
  const starts = momentOf(content.start);
  return {
    id,
    number,
    publishedAt: publishedAt ?? new Date(0),
    content,
    starts,
    ends: momentOf(content.end),
    signUpUntil: content.signUpUntil ? momentOf(content.signUpUntil) : starts,
  };
}

/** The event in a document as it is stored; undefined when it cannot be read as one any more. */
export function readPublished(document: PublishedDocument): PublishedEvent | undefined {
  const read = eventKind.read(document.content);
  return read.ok ? publishedEvent({ ...document, content: read.value }) : undefined;
}

const remembered = new WeakMap<Knowledge, readonly PublishedEvent[]>();

/** Every published event, the first to begin first. */
export function eventsIn(knowledge: Knowledge): readonly PublishedEvent[] {
  const known = remembered.get(knowledge);
  if (known) return known;
  const events = documentsOf<EventContent>(knowledge, eventKind).map(publishedEvent).sort(byStart);
  remembered.set(knowledge, events);
  return events;
}

/** A published event; undefined when there is none. */
export function findEvent(knowledge: Knowledge, id: string): PublishedEvent | undefined {
  return eventsIn(knowledge).find((event) => event.id === id);
}

function byStart(a: PublishedEvent, b: PublishedEvent): number {
  return a.starts.getTime() - b.starts.getTime() || (a.id < b.id ? -1 : 1);
}

import type { Context } from 'hono';
import type { Actor, Visit } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import type { PlanReading } from './read-plan.ts';

/** What the routes below `/samarbejder/<id>` find in their context. */
export interface WorkspaceEnv {
  Variables: {
    readonly reading: PlanReading;
    /** Sees the rows of this partnership and no others. */
    readonly db: Db;
    /** The member who asks. */
    readonly actor: Actor;
    /** The member's visit, with this look at the workspace; undefined when this is none. */
    readonly visit?: Visit;
  };
}

export type WorkspaceContext = Context<WorkspaceEnv>;

/** What the app gives to the routes of a room. */
export interface RoomServices {
  readonly now: () => Date;
  /** Today in Denmark. */
  readonly today: () => LocalDate;
}

/** What the app gives to routes outside the workspaces. */
export interface OpenServices extends RoomServices {
  /** Sees no workspace. */
  readonly db: Db;
}

type Handler = (c: WorkspaceContext) => Response | Promise<Response>;

/** A route below `/samarbejder/<id>`, and the use case that a member must be allowed for it to be
 * answered at all. */
export interface WorkspaceRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly useCase: string;
  readonly handler: Handler;
}

/** A page of the workspace. */
export function page(path: string, useCase: string, handler: Handler): WorkspaceRoute {
  return { method: 'GET', path, useCase, handler };
}

/** A form that changes the workspace. */
export function form(path: string, useCase: string, handler: Handler): WorkspaceRoute {
  return { method: 'POST', path, useCase, handler };
}

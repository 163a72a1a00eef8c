/** The map of a partnership's areas; with a view when one is given. */
export function mapPath(partnershipId: string, query = ''): string {
  const path = `/samarbejder/${partnershipId}/omraader/kort`;
  return query === '' ? path : `${path}?${query}`;
}

/** The plan's outlines and service points as GeoJSON. */
export function mapExportPath(partnershipId: string): string {
  return `${mapPath(partnershipId)}/hent.geojson`;
}

/** Where map files are sent. */
export function mapFilePath(partnershipId: string): string {
  return `${mapPath(partnershipId)}/fil`;
}

/** Sent files that wait for a yes; or what is done with them. */
export function mapDraftPath(
  partnershipId: string,
  draftId: string,
  deed?: 'gem' | 'forkast',
): string {
  const path = `${mapPath(partnershipId)}/udkast/${encodeURIComponent(draftId)}`;
  return deed ? `${path}/${deed}` : path;
}

/** The outline of an area, to be drawn. */
export function shapePath(partnershipId: string, areaId: string): string {
  return `${mapPath(partnershipId)}/omrids/${encodeURIComponent(areaId)}`;
}

/** Takes an area's outline away. */
export function removeShapePath(partnershipId: string, areaId: string): string {
  return `${shapePath(partnershipId, areaId)}/fjern`;
}

/** The service points. */
export function pointsPath(partnershipId: string): string {
  return `${mapPath(partnershipId)}/steder`;
}

/** Takes a service point away. */
export function removePointPath(partnershipId: string, pointId: string): string {
  return `${pointsPath(partnershipId)}/${encodeURIComponent(pointId)}/fjern`;
}

/** Takes a district map away. */
export function removeLayerPath(partnershipId: string, layerId: string): string {
  return `${mapPath(partnershipId)}/lag/${encodeURIComponent(layerId)}/fjern`;
}

/** Takes a change of the map back. */
export function undoMapPath(partnershipId: string): string {
  return `${mapPath(partnershipId)}/fortryd`;
}

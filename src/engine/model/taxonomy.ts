/** Period of the effort areas (indsatsområder) that a plan uses. */
export const TAXONOMIES = ['2011-14', '2015-18', '2019-26'] as const;
export type Taxonomy = (typeof TAXONOMIES)[number];

/**
 * Indsatsområder per period, id to Danish name. Source: Landsbyggefonden's guides to the funds of
 * each period (2011-14 seven areas, 2015-18 four, 2019-26 four others).
 */
export const EFFORT_AREAS: Readonly<Record<Taxonomy, ReadonlyMap<string, string>>> = {
  '2011-14': new Map([
    ['boern-unge-og-familie', 'Børn, unge og familie'],
    ['uddannelse-beskaeftigelse-og-erhverv', 'Uddannelse, beskæftigelse og erhverv'],
    ['beboernetvaerk-og-demokrati', 'Beboernetværk og demokrati'],
    ['sundhed', 'Sundhed'],
    ['udsatte-grupper', 'Udsatte grupper'],
    ['kultur-og-fritid', 'Kultur og fritid'],
    ['image', 'Image'],
  ]),
  '2015-18': new Map([
    ['tryghed-og-trivsel', 'Tryghed og trivsel'],
    ['kriminalpraeventiv-indsats', 'Kriminalpræventiv indsats'],
    ['uddannelse-og-beskaeftigelse', 'Uddannelse og beskæftigelse'],
    ['forebyggelse-og-foraeldreansvar', 'Forebyggelse og forældreansvar'],
  ]),
  '2019-26': new Map([
    ['uddannelse-og-livschancer', 'Uddannelse og livschancer'],
    ['beskaeftigelse', 'Beskæftigelse'],
    ['kriminalitetsforebyggelse', 'Kriminalitetsforebyggelse'],
    ['sammenhaengskraft-og-medborgerskab', 'Sammenhængskraft og medborgerskab'],
  ]),
};

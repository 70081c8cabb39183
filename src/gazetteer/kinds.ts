const TOWN =
  /(?:^|\s)(?:town|city|capital|village|hamlet|settlement|municipality|township|seat of government)$/i;
const WIDER =
  /(?:^|\s)(?:continent|country|state|region|province|county|district|territory|island|islands|archipelago|peninsula|ocean|sea|gulf|bay|strait|sound|fjord|cape|coast|canal|river|lake|waterfall|mountain|mountains|mountain range|pass|valley|glacier|desert)$/i;

/** Whether what is of this kind (a word of the field) is a town itself. */
export const isTown = (kind: string): boolean => TOWN.test(kind);

/** Whether what is of this kind may lie in a town: an airport or a museum, but neither a town nor a lake. */
export const mayLieInTown = (kind: string): boolean => !isTown(kind) && !WIDER.test(kind);

/** What a part of an address says; as it stands, where it is cut off or mistyped. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * What is said of formats, in downloads, in the files themselves and on the command line. It stands apart so that no page of
 * a visit carries it.
 */
export const formatMessages = {
  /** What a format is for, in a line. */
  uses: {
    geojson: 'For maps and geographic information systems: QGIS, geojson.io, Leaflet, Mapbox.',
    kml: 'For Google Earth, with the days on its time slider and a tour from stop to stop.',
    gpx: 'For navigation devices and apps: waypoints and a route.',
    csv: 'For a spreadsheet or a program: a row a stop.',
    icalendar: 'For a calendar: an all-day event a stop.',
    'linked-places': 'For historical gazetteers: the World Historical Gazetteer, Recogito, Peripleo.',
    annotations: 'For annotation tools: each passage with the stop that it tells of, or the visit (W3C).',
    'schema-org': 'For search engines and knowledge graphs: a trip, its events, their places and people.',
    markdown: 'To read, mail or paste: the itinerary with its sources, and the accounts whole.',
    tei: 'For scholarly editions: the accounts with their passages marked, and lists of places, persons and events.',
  },
  /** What a format has no room for, in words for a list. */
  losses: {
    whole: 'the title of the visit, its description, its dates, its language and its licence',
    terms: 'the language and the licence of the visit',
    span: 'the dates of the whole visit, which are others than from its first stop to its last',
    articles: 'the text of the accounts',
    passages: 'the words of the accounts that each stop is tied to',
    anchors: 'where in the accounts these words stand',
    standing: 'which facts an account states and which are established elsewhere',
    sources: 'the sources',
    corrections: 'what was corrected since it was published',
    significance: 'why the visit matters',
    comparisons: 'what the accounts say side by side',
    names: 'names in other languages',
    tags: 'which script names are in, and names in languages that have no code of two letters',
    towns: 'what the towns are called in other languages',
    people: 'who was there, as data: it stands in the description',
    who: 'of those who were there all but their names',
    events: 'what happened, as data: it stands in the description',
    dates: 'days that are not certain, or not one day: they stand in the description',
    days: 'days: the format knows moments only, so they stand in the description',
    early: 'days before the year 1, which the format cannot write',
    ancient: 'stops before the year 1, which calendars cannot hold',
    precision: 'how exactly a position is known, as data: it stands in the description',
    kinds: 'what kind of place each is',
    place:
      'the name, town, region and country of each place, and their numbers in Wikidata and GeoNames, as data',
    ids: 'the ids of the stops, which their addresses are made of',
    legs: 'the ways between the stops',
    tracks: 'the ways between the stops as they were recorded',
    via: 'what the places on the ways are called',
    modes: 'the means of travel',
    pictures: 'the pictures',
    times: 'the time zones of the places',
  },
  notInFile: (losses: readonly string[]) => `Not in this file: ${losses.join('; ')}.`,
  everythingIsIn: 'Everything is in it.',
} as const;

import { DivIcon } from 'leaflet';
import { memo, useMemo } from 'react';
import { Marker } from 'react-leaflet';
import type { SceneLabel } from '../cartography/scene.ts';
import { mercatorToLatLng } from './lat-lng.ts';

/** The names on the map. For the eye alone: what they say of the visit, the itinerary says in words. */
export function MapLabels({ labels }: { readonly labels: readonly SceneLabel[] }) {
  return labels.map((label) => (
    <MapLabel key={`${label.id} ${label.side} ${label.move.join()}`} label={label} />
  ));
}

function NamedPoint({ label }: { readonly label: SceneLabel }) {
  const icon = useMemo(() => {
    const text = document.createElement('span');
    text.className = `label is-${label.kind} at-${label.side}`;
    text.textContent = label.text;
    text.setAttribute('aria-hidden', 'true');
    text.style.setProperty('--beside', `${label.beside}px`);
    if (label.heading !== undefined) text.style.setProperty('--heading', `${label.heading}deg`);
    return new DivIcon({
      className: 'label-anchor',
      html: text,
      iconSize: [0, 0],
      iconAnchor: [-label.move[0], -label.move[1]],
    });
  }, [label]);
  return <Marker position={mercatorToLatLng(label.at)} icon={icon} interactive={false} keyboard={false} />;
}

/** Every scene has labels of its own: one that says and stands as it did is not drawn anew. Side and move are in its key. */
const MapLabel = memo(NamedPoint, ({ label: was }, { label: is }) => {
  return (
    was.text === is.text &&
    was.at[0] === is.at[0] &&
    was.at[1] === is.at[1] &&
    was.beside === is.beside &&
    was.heading === is.heading
  );
});

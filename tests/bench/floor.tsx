import 'leaflet/dist/leaflet.css';
import { DivIcon } from 'leaflet';
import { createRoot } from 'react-dom/client';
import { MapContainer, Marker } from 'react-leaflet';

/** The floor: what React, Leaflet, react-leaflet and five markers cost, and nothing else. */
const icon = new DivIcon({ html: '1' });
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <MapContainer center={[47, 132]} zoom={5} style={{ height: '100vh' }}>
      {[43, 44, 45, 50, 51].map((latitude) => (
        <Marker key={latitude} position={[latitude, 132]} icon={icon} />
      ))}
    </MapContainer>,
  );
}

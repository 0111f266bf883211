import type { Icon } from '@tabler/icons-react';
import IconBolt, { __iconNode as nodeBolt } from '@tabler/icons-react/dist/esm/icons/IconBolt.mjs';
import IconBuildingStore, { __iconNode as nodeBuildingStore } from '@tabler/icons-react/dist/esm/icons/IconBuildingStore.mjs';
import IconBulbOff, { __iconNode as nodeBulbOff } from '@tabler/icons-react/dist/esm/icons/IconBulbOff.mjs';
import IconCar, { __iconNode as nodeCar } from '@tabler/icons-react/dist/esm/icons/IconCar.mjs';
import IconCarCrash, { __iconNode as nodeCarCrash } from '@tabler/icons-react/dist/esm/icons/IconCarCrash.mjs';
import IconDeviceCctvOff, { __iconNode as nodeDeviceCctvOff } from '@tabler/icons-react/dist/esm/icons/IconDeviceCctvOff.mjs';
import IconDropletOff, { __iconNode as nodeDropletOff } from '@tabler/icons-react/dist/esm/icons/IconDropletOff.mjs';
import IconDroplets, { __iconNode as nodeDroplets } from '@tabler/icons-react/dist/esm/icons/IconDroplets.mjs';
import IconFlame, { __iconNode as nodeFlame } from '@tabler/icons-react/dist/esm/icons/IconFlame.mjs';
import IconGavel, { __iconNode as nodeGavel } from '@tabler/icons-react/dist/esm/icons/IconGavel.mjs';
import IconHeartHandshake, { __iconNode as nodeHeartHandshake } from '@tabler/icons-react/dist/esm/icons/IconHeartHandshake.mjs';
import IconParking, { __iconNode as nodeParking } from '@tabler/icons-react/dist/esm/icons/IconParking.mjs';
import IconRipple, { __iconNode as nodeRipple } from '@tabler/icons-react/dist/esm/icons/IconRipple.mjs';
import IconRoad, { __iconNode as nodeRoad } from '@tabler/icons-react/dist/esm/icons/IconRoad.mjs';
import IconStethoscope, { __iconNode as nodeStethoscope } from '@tabler/icons-react/dist/esm/icons/IconStethoscope.mjs';
import IconTrafficLights, { __iconNode as nodeTrafficLights } from '@tabler/icons-react/dist/esm/icons/IconTrafficLights.mjs';
import IconTrash, { __iconNode as nodeTrash } from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import IconTree, { __iconNode as nodeTree } from '@tabler/icons-react/dist/esm/icons/IconTree.mjs';
import IconUrgent, { __iconNode as nodeUrgent } from '@tabler/icons-react/dist/esm/icons/IconUrgent.mjs';
import IconUsersGroup, { __iconNode as nodeUsersGroup } from '@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs';
import IconWifiOff, { __iconNode as nodeWifiOff } from '@tabler/icons-react/dist/esm/icons/IconWifiOff.mjs';

/** A picture for a kind of incident: as a component, and as shapes for the map's canvas. */
export type CategoryIcon = { name: string; Icon: Icon; node: typeof nodeUrgent };

const ICONS = {
  fire: { name: 'fire', Icon: IconFlame, node: nodeFlame },
  accident: { name: 'accident', Icon: IconCarCrash, node: nodeCarCrash },
  flood: { name: 'flood', Icon: IconRipple, node: nodeRipple },
  tide: { name: 'tide', Icon: IconDroplets, node: nodeDroplets },
  tree: { name: 'tree', Icon: IconTree, node: nodeTree },
  crowd: { name: 'crowd', Icon: IconUsersGroup, node: nodeUsersGroup },
  jam: { name: 'jam', Icon: IconCar, node: nodeCar },
  power: { name: 'power', Icon: IconBolt, node: nodeBolt },
  parking: { name: 'parking', Icon: IconParking, node: nodeParking },
  order: { name: 'order', Icon: IconGavel, node: nodeGavel },
  stalls: { name: 'stalls', Icon: IconBuildingStore, node: nodeBuildingStore },
  waste: { name: 'waste', Icon: IconTrash, node: nodeTrash },
  drain: { name: 'drain', Icon: IconDropletOff, node: nodeDropletOff },
  road: { name: 'road', Icon: IconRoad, node: nodeRoad },
  signal: { name: 'signal', Icon: IconTrafficLights, node: nodeTrafficLights },
  lamp: { name: 'lamp', Icon: IconBulbOff, node: nodeBulbOff },
  camera: { name: 'camera', Icon: IconDeviceCctvOff, node: nodeDeviceCctvOff },
  wifi: { name: 'wifi', Icon: IconWifiOff, node: nodeWifiOff },
  health: { name: 'health', Icon: IconStethoscope, node: nodeStethoscope },
  social: { name: 'social', Icon: IconHeartHandshake, node: nodeHeartHandshake },
  other: { name: 'other', Icon: IconUrgent, node: nodeUrgent },
} as const satisfies Record<string, CategoryIcon>;

type Name = keyof typeof ICONS;

/** Names of Tabler icons that an administrator may give a category. */
const BY_TABLER: Record<string, Name> = {
  flame: 'fire',
  'car-crash': 'accident',
  ripple: 'flood',
  droplets: 'tide',
  tree: 'tree',
  trees: 'tree',
  'users-group': 'crowd',
  users: 'crowd',
  car: 'jam',
  bolt: 'power',
  parking: 'parking',
  gavel: 'order',
  'building-store': 'stalls',
  trash: 'waste',
  'droplet-off': 'drain',
  road: 'road',
  'traffic-lights': 'signal',
  'bulb-off': 'lamp',
  bulb: 'lamp',
  'device-cctv-off': 'camera',
  'camera-off': 'camera',
  'wifi-off': 'wifi',
  stethoscope: 'health',
  'heart-handshake': 'social',
};

/** What usual categories look like when nobody chose an icon. */
const BY_CODE: Record<string, Name> = {
  kebakaran: 'fire',
  kecelakaan: 'accident',
  genangan: 'flood',
  rob: 'tide',
  'pohon-tumbang': 'tree',
  kerumunan: 'crowd',
  kemacetan: 'jam',
  'listrik-padam': 'power',
  'parkir-liar': 'parking',
  ketertiban: 'order',
  'lapak-liar': 'stalls',
  sampah: 'waste',
  drainase: 'drain',
  'jalan-rusak': 'road',
  'rambu-rusak': 'signal',
  'lampu-jalan': 'lamp',
  'kamera-mati': 'camera',
  'wifi-mati': 'wifi',
  kesehatan: 'health',
  sosial: 'social',
};

export const CHOOSABLE_ICONS: readonly string[] = Object.keys(BY_TABLER);

/** The picture of a category, by its chosen icon or else its code; a general one for what is not known. */
export function categoryIcon(code: string, icon?: string | null): CategoryIcon {
  return ICONS[(icon ? BY_TABLER[icon] : undefined) ?? BY_CODE[code] ?? 'other'];
}

export function iconNamed(name: string): CategoryIcon {
  return name in ICONS ? ICONS[name as Name] : ICONS.other;
}

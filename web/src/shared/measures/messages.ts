import { defineMessages } from '@/shared/i18n/messages';

/** Words for what is measured in zones and on lines, and how it is compared. */
export const measureMessages = defineMessages({
  id: {
    'metric.PEOPLE': 'Jumlah orang',
    'metric.VEHICLES': 'Jumlah kendaraan',
    'metric.VEHICLE_STANDING_SECONDS': 'Lama kendaraan berhenti (detik)',
    'metric.STANDING_VEHICLES': 'Jumlah kendaraan berhenti',
    'metric.OCCUPANCY': 'Keterisian zona (0–1)',
    'metric.MEAN_SPEED_KMH': 'Kecepatan rata-rata (km/jam)',
    'metric.CROSSINGS_PER_MINUTE': 'Lintasan per menit',
    'comparison.ABOVE': 'lebih dari',
    'comparison.AT_LEAST': 'paling sedikit',
    'comparison.BELOW': 'kurang dari',
    'comparison.AT_MOST': 'paling banyak',
  },
  en: {
    'metric.PEOPLE': 'People',
    'metric.VEHICLES': 'Vehicles',
    'metric.VEHICLE_STANDING_SECONDS': 'Longest standing vehicle (seconds)',
    'metric.STANDING_VEHICLES': 'Standing vehicles',
    'metric.OCCUPANCY': 'Occupancy of the zone (0–1)',
    'metric.MEAN_SPEED_KMH': 'Mean speed (km/h)',
    'metric.CROSSINGS_PER_MINUTE': 'Crossings a minute',
    'comparison.ABOVE': 'more than',
    'comparison.AT_LEAST': 'at least',
    'comparison.BELOW': 'less than',
    'comparison.AT_MOST': 'at most',
  },
});

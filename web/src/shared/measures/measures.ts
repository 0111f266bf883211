/** What can be measured. */
export type Metric = 'PEOPLE' | 'VEHICLES' | 'VEHICLE_STANDING_SECONDS' | 'STANDING_VEHICLES' | 'OCCUPANCY' | 'MEAN_SPEED_KMH' | 'CROSSINGS_PER_MINUTE';

/** How a measured value is compared. */
export type Comparison = 'ABOVE' | 'AT_LEAST' | 'BELOW' | 'AT_MOST';

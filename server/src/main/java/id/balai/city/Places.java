package id.balai.city;

import java.util.List;

/** Named roads and places, to say in words where something is. */
public interface Places {

    /** A named place or road. */
    record Found(String name, String kind, GeoPoint point) {}

    /**
     * Where a point is, as people say it: {@code Jl. Merdeka · Melati, Barat}; coordinates where nothing is known of it.
     */
    String describe(GeoPoint point);

    /** Places and roads whose names have {@code text} in them, those that begin with it first. */
    List<Found> search(String text, int limit);
}

package id.balai.feed.internal;

import id.balai.feed.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The events of the last hour in PostgreSQL. */
@Repository
class FeedStore {

    static final String CHANNEL = "balai_feed";

    /**
     * What could be read.
     *
     * @param events in order, none missing before the last of them
     * @param unsettled whether there are more that may not be told yet, because a transaction that began earlier is still
     *     running and might publish something that comes before them
     */
    record Reading(List<FeedEvent> events, boolean unsettled) {}

    private record Row(FeedEvent event, boolean settled) {}

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String type, String json, Audience audience) {
        jdbc.sql("""
                insert into feed_event (type, all_agencies, agencies, area_code, payload)
                values (:type, :all, :agencies, :area, :payload)
                """)
                .param("type", type)
                .param("all", audience.allAgencies())
                .param("agencies", audience.agencyCodes().toArray(String[]::new))
                .param("area", audience.areaCode())
                .param("payload", json)
                .update();
    }

    /** The events after a place. */
    Reading after(Cursor cursor, int limit) {
        List<Row> rows = jdbc.sql("""
                        select xid::text::bigint as xid, id, type, all_agencies, agencies, area_code, payload,
                            xid < pg_snapshot_xmin(pg_current_snapshot()) as settled
                        from feed_event where (xid, id) > (:xid::text::xid8, :id) order by feed_event.xid, id limit :limit
                        """)
                .param("xid", Long.toString(cursor.xid()))
                .param("id", cursor.id())
                .param("limit", limit)
                .query((row, number) -> new Row(event(row), row.getBoolean("settled")))
                .list();
        List<FeedEvent> settled =
                rows.stream().takeWhile(Row::settled).map(Row::event).toList();
        return new Reading(settled, settled.size() < rows.size());
    }

    /** The place after everything that is settled now. */
    Cursor now() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query((row, number) -> new Cursor(row.getLong(1) - 1, 999_999_999_999_999_999L))
                .single();
    }

    /** Whether everything that came after a place is still kept, and the place is one of this database's past. */
    boolean reaches(Cursor cursor) {
        return jdbc.sql("""
                        select :xid < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
                            and (:xid, :id) >= (select xid, id from feed_horizon)
                        """)
                .param("xid", cursor.xid())
                .param("id", cursor.id())
                .query(Boolean.class)
                .single();
    }

    /** Removes what is older than an hour, and remembers up to where. One server at a time. */
    @Transactional
    public int purge() {
        return jdbc.sql("""
                        with horizon as (select 1 from feed_horizon for update skip locked),
                        gone as (
                            delete from feed_event
                            where at < now() - interval '1 hour' and exists (select 1 from horizon)
                            returning xid, id),
                        last as (select xid::text::bigint as xid, id from gone order by gone.xid desc, id desc limit 1),
                        moved as (
                            update feed_horizon set xid = last.xid, id = last.id from last
                            where (last.xid, last.id) > (feed_horizon.xid, feed_horizon.id) returning 1)
                        select count(*) from gone
                        """).query(Integer.class).single();
    }

    /** Tells every server that listens that there is something to read. */
    void notifyServers(String sender) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, sender)
                .query((row, number) -> 0)
                .list();
    }

    private static FeedEvent event(ResultSet row) throws SQLException {
        Audience audience = new Audience(
                row.getBoolean("all_agencies"),
                List.of((String[]) row.getArray("agencies").getArray()),
                row.getString("area_code"));
        return FeedEvent.of(
                new Cursor(row.getLong("xid"), row.getLong("id")),
                row.getString("type"),
                audience,
                row.getString("payload"));
    }
}

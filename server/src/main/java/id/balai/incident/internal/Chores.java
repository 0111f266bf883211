package id.balai.incident.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** What is done at its time, by db-scheduler: once among all servers, and after a restart what came due meanwhile. */
@Configuration(proxyBeanMethods = false)
class Chores {

    @Bean
    Task<Void> lateTask(@Lazy IncidentDesk desk) {
        return Tasks.oneTime(IncidentAlarms.TASK)
                .onFailure((failure, operations) ->
                        operations.reschedule(failure, failure.getTimeDone().plusSeconds(10)))
                .execute((alarm, context) -> desk.markLate(IncidentAlarms.incidentOf(alarm.getId())));
    }

    @Bean
    RecurringTask<Void> unusedAttachmentsTask(@Lazy AttachmentDesk attachments) {
        return Tasks.recurring("unused-attachments", FixedDelay.of(Duration.ofMinutes(30)))
                .execute((chore, context) -> attachments.removeUnused());
    }

    /** Sets alarms within the caller's transaction. */
    @Bean
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), List.of())
                .build();
    }
}

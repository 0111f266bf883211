package id.balai;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The server process. Takes Spring properties, of which {@link id.balai.platform.BalaiProperties} are Balai's own. */
// People are in the database; without this, Spring makes a user of its own and logs its password.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableAsync
@EnableScheduling
public class BalaiServer {

    /** Starts the server alone; it ends with the process. */
    public static void main(String[] args) {
        start(args);
    }

    /**
     * Starts the server inside the caller's process.
     *
     * @return the running application; closing it stops the server in order
     */
    public static ConfigurableApplicationContext start(String... args) {
        return SpringApplication.run(BalaiServer.class, args);
    }
}

package id.balai.eye.detect;

import static id.balai.contracts.proto.ObjectClass.CAR;
import static id.balai.contracts.proto.ObjectClass.MOTORCYCLE;
import static id.balai.contracts.proto.ObjectClass.PERSON;
import static id.balai.contracts.proto.ObjectClass.TRUCK;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.eye.picture.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void leavesTheSurerOfACarCalledATruckToo() {
        Detection car = new Detection(Box.around(0.5, 0.5, 0.2, 0.2), CAR, 0.6);
        Detection truck = new Detection(Box.around(0.51, 0.5, 0.2, 0.2), TRUCK, 0.7);

        assertThat(Suppression.surest(List.of(car, truck))).containsExactly(truck);
    }

    @Test
    void leavesTheVehicleOfAPartOfIt() {
        Detection whole = new Detection(Box.around(0.5, 0.5, 0.3, 0.3), CAR, 0.7);
        Detection bonnet = new Detection(Box.around(0.58, 0.58, 0.12, 0.12), CAR, 0.6);

        assertThat(Suppression.surest(List.of(bonnet, whole))).containsExactly(whole);
    }

    @Test
    void keepsNeighboursAndAPersonInFrontOfACar() {
        Detection first = new Detection(Box.around(0.4, 0.5, 0.2, 0.2), CAR, 0.7);
        Detection second = new Detection(Box.around(0.55, 0.5, 0.2, 0.2), CAR, 0.6);
        Detection person = new Detection(Box.around(0.4, 0.5, 0.05, 0.2), PERSON, 0.6);

        assertThat(Suppression.surest(List.of(first, second, person))).containsExactlyInAnyOrder(first, second, person);
    }

    @Test
    void countsARiderWithTheMotorcycle() {
        Detection motorcycle = new Detection(new Box(0.40, 0.50, 0.50, 0.70), MOTORCYCLE, 0.5);
        Detection rider = new Detection(new Box(0.42, 0.38, 0.48, 0.64), PERSON, 0.8);
        Detection beside = new Detection(new Box(0.52, 0.40, 0.56, 0.70), PERSON, 0.8);

        assertThat(Suppression.surest(List.of(motorcycle, rider, beside)))
                .containsExactlyInAnyOrder(motorcycle, beside);
    }
}

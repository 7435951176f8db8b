package org.migrationeconomics.data.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RoomTest {

  @Test
  void thereIsAsMuchAsWasSaid() {
    Room room = new Room(100);
    assertTrue(room.take(60));
    assertTrue(room.take(40));
    assertFalse(room.full());
    assertFalse(room.take(1));
    assertTrue(room.full());
  }

  @Test
  void sentenceSaysTheHeapAndWhatToDo() {
    assertTrue(
        Room.full("ask for fewer")
            .matches(
                "this file holds more than a heap of [0-9]+ MB has room for, so that nothing of it"
                    + " is kept: ask for fewer, or start Java with a larger one, such as -Xmx4g"));
  }
}

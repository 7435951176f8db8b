package org.migrationeconomics.data.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/**
 * Sends one request and writes its answer to a file, within bounds of size and time. It follows no
 * redirects, keeps no cookies and repeats nothing. Nothing is opened before the first request.
 *
 * <p>Thread-safe.
 */
final class Wire {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int OK = 200;
  private static final int ACCEPTED = 202;

  /** An answer other than a sound one is quoted at most. */
  private static final int MOST_QUOTED = Faults.HEAD;

  private final Optional<ProxySelector> proxy;
  private volatile Optional<HttpClient> client = Optional.empty();

  Wire(Optional<ProxySelector> proxy) {
    this.proxy = proxy;
  }

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param headers what came with it
   * @param length how many bytes were written to the file; 0 if the status is not 200 or 202
   * @param message the beginning of the answer if it was not written to the file
   */
  record Answer(int status, HttpHeaders headers, long length, String message) {

    Optional<String> header(String name) {
      return headers.firstValue(name);
    }
  }

  /** A file that is larger than is wanted. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
      super(message);
    }
  }

  /** An answer that could not be written to its file. */
  static final class NotStoredException extends IOException {
    private static final long serialVersionUID = 1L;

    NotStoredException(IOException cause) {
      super(String.valueOf(cause), cause);
    }
  }

  /** An answer that did not come in time. */
  static final class TooSlowException extends IOException {
    private static final long serialVersionUID = 1L;

    TooSlowException(String message) {
      super(message);
    }
  }

  private HttpClient client() {
    HttpClient open = client.orElse(null);
    if (open == null) {
      synchronized (this) {
        open = client.orElse(null);
        if (open == null) {
          HttpClient.Builder builder =
              HttpClient.newBuilder()
                  .version(HttpClient.Version.HTTP_1_1)
                  .followRedirects(HttpClient.Redirect.NEVER)
                  .connectTimeout(CONNECT);
          proxy.ifPresent(builder::proxy);
          open = builder.build();
          client = Optional.of(open);
        }
      }
    }
    return open;
  }

  /**
   * Sends a request.
   *
   * @param part the file that is written, whatever was in it
   * @param most the largest file
   * @param timeout for the whole of the answer
   * @param progress is told now and then how much has come, on the calling thread
   */
  Answer get(
      URI address,
      Map<String, String> headers,
      Path part,
      long most,
      Duration timeout,
      LongConsumer progress)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).GET().timeout(timeout);
    headers.forEach(request::setHeader);
    Intake[] intake = new Intake[1];
    long end = System.nanoTime() + timeout.toNanos();
    CompletableFuture<HttpResponse<Intake>> future =
        client()
            .sendAsync(
                request.build(),
                info -> {
                  Intake body = new Intake(info, part, most);
                  synchronized (intake) {
                    intake[0] = body;
                  }
                  return body;
                });
    boolean done = false;
    try {
      while (true) {
        long left = end - System.nanoTime();
        try {
          HttpResponse<Intake> response =
              future.get(Math.min(Math.max(left, 1), TICK), TimeUnit.NANOSECONDS);
          done = true;
          return response.body().answer(response);
        } catch (TimeoutException notYet) {
          if (end - System.nanoTime() <= 0) {
            throw new TooSlowException(
                "the answer was not there whole after " + timeout.toMillis() / 1000.0 + " s");
          }
          synchronized (intake) {
            if (intake[0] != null) {
              progress.accept(intake[0].count());
            }
          }
        } catch (ExecutionException failure) {
          done = true;
          throw cause(failure, timeout);
        }
      }
    } finally {
      if (!done) {
        future.cancel(true);
      }
      synchronized (intake) {
        if (intake[0] != null) {
          intake[0].stop();
        }
      }
    }
  }

  private static IOException cause(ExecutionException failure, Duration timeout) {
    Throwable cause = failure.getCause();
    if (cause instanceof java.net.http.HttpConnectTimeoutException connect) {
      return connect;
    }
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return new TooSlowException(
          "the answer was not there whole after " + timeout.toMillis() / 1000.0 + " s");
    }
    if (cause instanceof IOException io) {
      return io;
    }
    return new IOException(String.valueOf(cause), cause);
  }

  /** Takes the bytes of one answer. */
  private static final class Intake implements HttpResponse.BodySubscriber<Intake> {

    private final CompletableFuture<Intake> result = new CompletableFuture<>();
    private final boolean sound;
    private final Path part;
    private final long most;
    private final Optional<String> announced;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private Optional<Flow.Subscription> subscription = Optional.empty();
    private Optional<FileChannel> file = Optional.empty();
    private long count;
    private boolean stopped;

    Intake(HttpResponse.ResponseInfo info, Path part, long most) {
      // What is only accepted may say where the answer will be.
      this.sound = info.statusCode() == OK || info.statusCode() == ACCEPTED;
      this.part = part;
      this.most = most;
      this.announced = info.headers().firstValue("content-length");
    }

    @Override
    public CompletionStage<Intake> getBody() {
      return result;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
      subscription = Optional.of(given);
      if (stopped) {
        given.cancel();
        return;
      }
      try {
        if (sound) {
          if (announced.isPresent() && length(announced.get()) > most) {
            throw tooLarge("has " + announced.get());
          }
          file = Optional.of(opened());
        }
        given.request(Long.MAX_VALUE);
      } catch (IOException failure) {
        fail(failure);
      }
    }

    private FileChannel opened() throws NotStoredException {
      try {
        return FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
      } catch (IOException failure) {
        throw new NotStoredException(failure);
      }
    }

    private static void write(FileChannel file, ByteBuffer buffer) throws NotStoredException {
      try {
        while (buffer.hasRemaining()) {
          file.write(buffer);
        }
      } catch (IOException failure) {
        throw new NotStoredException(failure);
      }
    }

    private TooLargeException tooLarge(String has) {
      return new TooLargeException(
          "the file " + has + " bytes, expected at most " + most + "; withLargestFile allows more");
    }

    private static long length(String announced) {
      try {
        return Long.parseLong(announced);
      } catch (NumberFormatException none) {
        return -1;
      }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
      if (stopped) {
        return;
      }
      try {
        for (ByteBuffer buffer : buffers) {
          count += buffer.remaining();
          if (file.isPresent()) {
            if (count > most) {
              throw tooLarge("has more than " + most);
            }
            write(file.get(), buffer);
          } else {
            byte[] bytes = new byte[Math.min(buffer.remaining(), MOST_QUOTED - message.size())];
            buffer.get(bytes);
            message.writeBytes(bytes);
          }
        }
        if (file.isEmpty() && message.size() >= MOST_QUOTED) {
          // Enough to quote; the rest is not waited for.
          stop();
          result.complete(this);
        }
      } catch (IOException failure) {
        fail(failure);
      }
    }

    private void fail(IOException failure) {
      stop();
      result.completeExceptionally(failure);
    }

    @Override
    public synchronized void onError(Throwable failure) {
      stopped = true;
      closeFile();
      result.completeExceptionally(failure);
    }

    @Override
    public synchronized void onComplete() {
      try {
        stopped = true;
        closeFile();
        if (sound && announced.isPresent() && length(announced.get()) != count) {
          throw new IOException(
              "the answer has " + count + " bytes, announced were " + announced.get());
        }
        result.complete(this);
      } catch (IOException failure) {
        stopped = true;
        closeFile();
        result.completeExceptionally(failure);
      }
    }

    synchronized long count() {
      return count;
    }

    /** Takes nothing more, and writes nothing more to the file. */
    synchronized void stop() {
      if (!stopped) {
        stopped = true;
        subscription.ifPresent(Flow.Subscription::cancel);
        closeFile();
      }
    }

    private void closeFile() {
      try {
        if (file.isPresent()) {
          file.get().close();
        }
      } catch (IOException failure) {
        result.completeExceptionally(failure);
      }
      file = Optional.empty();
    }

    synchronized Answer answer(HttpResponse<Intake> response) {
      return new Answer(
          response.statusCode(),
          response.headers(),
          sound ? count : 0,
          Faults.text(message.toByteArray()));
    }
  }
}

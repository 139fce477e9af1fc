#include "app/relata/end_signals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#endif

namespace relata::app {

#ifdef Q_OS_UNIX
namespace {

constexpr int kSignals[] = {SIGTERM, SIGHUP, SIGINT};
int g_ends[2] = {-1, -1};

// Little is allowed in a signal handler: a byte goes to the event loop, which does the rest.
void tell(int) {
  const char byte = 1;
  if (write(g_ends[0], &byte, 1) < 0) return;
}

}  // namespace

EndSignals::EndSignals(QObject* parent) : QObject(parent) {
  if (g_ends[0] >= 0 || socketpair(AF_UNIX, SOCK_STREAM, 0, g_ends) != 0) return;
  auto* heard = new QSocketNotifier(g_ends[1], QSocketNotifier::Read, this);
  connect(heard, &QSocketNotifier::activated, this, [heard] {
    heard->setEnabled(false);
    QCoreApplication::quit();
  });
  struct sigaction action = {};
  action.sa_handler = tell;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  for (const int signal : kSignals) sigaction(signal, &action, nullptr);
}

EndSignals::~EndSignals() {
  if (children().isEmpty()) return;  // another one listens
  for (const int signal : kSignals) std::signal(signal, SIG_DFL);
  for (int& end : g_ends) {
    close(end);
    end = -1;
  }
}
#else
EndSignals::EndSignals(QObject* parent) : QObject(parent) {}
EndSignals::~EndSignals() = default;
#endif

}  // namespace relata::app

#include "terminal.h"

#include <csignal>
#include <cstdio>
#include <iostream>
#include <string>

#include "output.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace relata::ctl {
namespace {

/// The terminal shows nothing of what is typed while one of these lives.
class EchoOff {
 public:
  EchoOff() {
#ifdef Q_OS_WIN
    m_input = GetStdHandle(STD_INPUT_HANDLE);
    GetConsoleMode(m_input, &m_before);
    SetConsoleMode(m_input, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
#else
    tcgetattr(STDIN_FILENO, &m_before);
    termios silent = m_before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
#endif
  }
  ~EchoOff() {
#ifdef Q_OS_WIN
    SetConsoleMode(m_input, m_before);
#else
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
#endif
    std::fputc('\n', stderr);
  }
  EchoOff(const EchoOff&) = delete;
  EchoOff& operator=(const EchoOff&) = delete;

 private:
#ifdef Q_OS_WIN
  HANDLE m_input = nullptr;
  DWORD m_before = 0;
#else
  termios m_before{};
#endif
};

volatile std::sig_atomic_t g_interrupted = 0;

extern "C" void noteInterrupt(int) { g_interrupted = 1; }

}  // namespace

std::optional<QByteArray> askHidden(const QString& question) {
  if (!Output::inIsTerminal() || !Output::errIsTerminal()) return std::nullopt;
  std::fputs(question.toUtf8().constData(), stderr);
  std::fflush(stderr);
  const EchoOff silent;
  std::string typed;
  if (!std::getline(std::cin, typed)) return std::nullopt;
  return QByteArray::fromStdString(typed);
}

void ignoreClosedPipes() {
#ifndef Q_OS_WIN
  std::signal(SIGPIPE, SIG_IGN);
#endif
}

void catchInterrupts() {
  std::signal(SIGINT, noteInterrupt);
  std::signal(SIGTERM, noteInterrupt);
}

bool interrupted() { return g_interrupted != 0; }

}  // namespace relata::ctl

#include <QUrl>

#include "core/mail/content_compiler.h"

// Links that lead by way of an endpoint of the team's own, and the picture that it sees loaded.

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

/// Only what leads to a page that is known here: not the way out, and not an address that is a person's value, to which
/// the endpoint could not know whether it may lead.
int ContentCompiler::numberOf(const QString& target) {
  if (m_terms.tracking.isEmpty() || !target.startsWith(QLatin1String("http"), Qt::CaseInsensitive)) return 0;
  for (qsizetype i = 0; i + 1 < target.size(); ++i) {
    if (target[i] != kMark) continue;
    const auto slot = static_cast<size_t>(target[++i].unicode() - kFirstSlot);
    if (m_out.slotList.at(slot).source == ContentSlot::Source::Unsubscribe) return 0;
  }
  return ++m_out.trackedLinks;
}

void ContentCompiler::linkInHtml(const QString& target, int number) {
  number > 0 ? putTracked(m_out.html, target, number) : put(m_out.html, target, Place::Address);
}

void ContentCompiler::linkInText(const QString& target, int number) {
  number > 0 ? putTracked(m_out.text, target, number)
             : put(m_out.text, target, target.startsWith(kMark) ? Place::Line : Place::TextAddress);
}

/// ENDPOINT/c/TOKEN/NUMBER?u=TARGET. Nothing in it needs to be escaped in HTML.
void ContentCompiler::putTracked(std::vector<Piece>& to, const QString& target, int number) {
  literalTo(to, m_terms.tracking + s("/c/"));
  putSlot(to, trackingSlot(), Place::Line);
  literalTo(to, s("/%1?u=").arg(number));
  qsizetype from = 0;
  const auto literal = [&](qsizetype end) {
    literalTo(to, QString::fromLatin1(QUrl::toPercentEncoding(target.mid(from, end - from))));
  };
  for (qsizetype i = 0; i + 1 < target.size(); ++i) {
    if (target[i] != kMark) continue;
    literal(i);
    putSlot(to, target[i + 1].unicode() - kFirstSlot, Place::Inside);
    from = ++i + 1;
  }
  literal(target.size());
}

/// A preview loads nothing, so it has none.
void ContentCompiler::openPicture() {
  if (m_terms.tracking.isEmpty() || m_terms.scheme != MailScheme::Both) return;
  html(s("<img src=\"%1/o/").arg(m_terms.tracking));
  putSlot(m_out.html, trackingSlot(), Place::Line);
  html(s("\" width=\"1\" height=\"1\" alt=\"\" style=\"border:0\">"));
}

int ContentCompiler::trackingSlot() {
  if (m_tracking >= 0) return m_tracking;
  ContentSlot slot;
  slot.source = ContentSlot::Source::Tracking;
  m_tracking = static_cast<int>(m_out.slotList.size());
  m_out.slotList.push_back(slot);
  return m_tracking;
}

}  // namespace relata::mail

#include "ui/records/drafts.h"

#include <QPlainTextEdit>

#include <algorithm>

namespace relata::ui {
namespace {

constexpr int kEveryMs = 3000;

}  // namespace

Drafts::Drafts(Write write, std::function<UtcMs()> now, Scheduler scheduler, QObject* parent)
    : QObject(parent), m_write(std::move(write)), m_now(std::move(now)), m_scheduler(std::move(scheduler)) {}

QString Drafts::placeOf(const QString& key) { return key.section(QLatin1Char('@'), 0, 0); }

void Drafts::enter(QObject* editor, Joined joined) {
  leave(editor);
  if (m_closed) return;
  // Two runs, or two editors, may have a text for the same place: neither writes over the other's.
  joined.key = QStringLiteral("%1@%2-%3").arg(joined.key).arg(m_now()).arg(++m_number);
  m_joined.insert(editor, std::move(joined));
  connect(editor, &QObject::destroyed, this, &Drafts::leave, Qt::UniqueConnection);
  keepLater();
}

void Drafts::join(QObject* editor, const QString& key, const QString& title, std::function<QString()> read,
                  Restore restore) {
  enter(editor, {key, title, {}, std::move(read), restore});
  if (!m_closed && m_wanted.contains(key)) giveBack(m_wanted.take(key), restore);
}

void Drafts::join(QPlainTextEdit* editor, const QString& key, const QString& title) {
  join(
      editor, key, title, [editor] { return editor->toPlainText(); },
      [editor](const Draft& draft) { editor->setPlainText(draft.text); });
}

void Drafts::hold(QObject* keeper, const QString& key, const QString& title, const QString& text) {
  enter(keeper, {key, title, {}, [text] { return text; }, {}});
}

void Drafts::giveBack(const QString& key, const Restore& restore) {
  for (const Draft& draft : QList<Draft>(m_left)) {
    if (draft.key != key) continue;
    restore(draft);
    keepNow();  // under the new editor's key, before the old one goes
    discard(key);
  }
}

void Drafts::leave(QObject* editor) {
  const auto found = m_joined.constFind(editor);
  if (found == m_joined.constEnd() || m_closed) return;
  const Joined joined = *found;
  m_joined.erase(found);
  if (!joined.last.isEmpty()) m_write({}, {joined.key});
}

void Drafts::setAside(QObject* editor) {
  const auto found = m_joined.constFind(editor);
  if (found == m_joined.constEnd() || m_closed) return;
  const Joined joined = *found;
  const QString text = joined.read();
  if (text.isEmpty()) return leave(editor);
  m_joined.erase(found);
  const Draft draft{joined.key, joined.title, text, m_now()};
  m_write({draft}, {});
  m_left.prepend(draft);
  Q_EMIT leftChanged();
}

void Drafts::keepLater() {
  if (m_waiting || m_joined.isEmpty() || m_closed) return;
  m_waiting = true;
  m_scheduler(this, kEveryMs, [this] {
    m_waiting = false;
    keepNow();
    keepLater();
  });
}

void Drafts::keepNow() {
  if (m_closed) return;
  QList<Draft> changed;
  QStringList gone;
  for (Joined& joined : m_joined) {
    const QString text = joined.read();
    if (text == joined.last) continue;
    if (text.isEmpty())
      gone << joined.key;
    else
      changed << Draft{joined.key, joined.title, text, m_now()};
    joined.last = text;
  }
  if (!changed.isEmpty() || !gone.isEmpty()) m_write(changed, gone);
}

void Drafts::close() {
  keepNow();
  m_closed = true;
}

QList<Draft> Drafts::kept() const {
  QList<Draft> out = m_left;
  for (const Joined& joined : m_joined)
    if (!joined.last.isEmpty()) out << Draft{joined.key, joined.title, joined.last, m_now()};
  return out;
}

void Drafts::setLeft(const QList<Draft>& drafts) {
  m_left = drafts;
  Q_EMIT leftChanged();
}

void Drafts::restore(const QString& key) {
  const auto left = std::find_if(m_left.begin(), m_left.end(), [&key](const Draft& draft) { return draft.key == key; });
  if (left == m_left.end()) return;
  const QString place = placeOf(key);
  m_wanted.insert(place, key);
  Q_EMIT openRequested(Draft(*left));
  // An editor that stands open already does not join again.
  for (const Joined& joined : m_joined) {
    if (placeOf(joined.key) != place || !joined.restore || !m_wanted.contains(place)) continue;
    if (!joined.read().isEmpty()) continue;
    m_wanted.remove(place);
    return giveBack(key, Restore(joined.restore));
  }
}

void Drafts::discard(const QString& key) {
  if (m_left.removeIf([&key](const Draft& draft) { return draft.key == key; }) == 0) return;
  m_write({}, {key});
  Q_EMIT leftChanged();
}

}  // namespace relata::ui

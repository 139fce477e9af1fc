#include "core/activities/quick_entry.h"

#include <QRegularExpression>

#include <algorithm>

#include "core/activities/known_companies.h"
#include "core/activities/known_people.h"
#include "core/activities/lead_line.h"
#include "core/activities/line_verb.h"
#include "core/base/normal.h"
#include "core/base/text.h"
#include "core/base/typed_hours.h"
#include "core/base/typed_phone.h"
#include "core/store/settings.h"

namespace relata {
namespace {

using Part = QuickEntry::Part;
constexpr auto kIgnoreCase = QRegularExpression::CaseInsensitiveOption;

QString s(const char* text) { return QString::fromUtf8(text); }

class LineReading {
 public:
  LineReading(Reader& reader, const QString& line, const TypingMoment& moment, const QSet<Part>& without)
      : m_reader(reader), m_moment(moment), m_without(without) {
    // Positions must stay true, so the line is brought into its form once and for all.
    m_line = line.left(500).normalized(QString::NormalizationForm_KC).simplified();
  }

  QuickEntry read() {
    if (const qsizetype word = wants(Part::Lead) ? leadWordLength(m_line) : 0) return readLead(word);
    if (const qsizetype word = contactWordLength(m_line)) return readContact(word);
    if (wants(Part::Company)) takeCompany();
    if (wants(Part::Email)) takeEmail();
    if (wants(Part::Phone)) takePhone();
    if (wants(Part::Person)) takeKnownPerson(u"contact");
    if (wants(Part::When)) takeDate();
    takeVerb();
    if (wants(Part::Person) && !m_entry.person) takeNewPerson();
    if (wants(Part::Person)) recogniseByReach();
    if (wants(Part::Person)) recogniseByParts();
    if (wants(Part::Person)) recogniseLead();
    decide();
    return inOrder();
  }

 private:
  QuickEntry inOrder() {
    std::stable_sort(m_found.begin(), m_found.end());
    for (const auto& [from, part] : m_found) m_entry.parts << part;
    return m_entry;
  }
  /// What stands on a card; what is left is a name, which is given back, and the interest.
  QString takeCard() {
    if (wants(Part::Company)) takeCompany();
    if (wants(Part::Email)) takeEmail();
    if (wants(Part::Phone)) takePhone();
    if (wants(Part::When)) takeDate();
    const LeadWords words = leadWords(rest());
    m_entry.subject = words.interest;
    return words.name;
  }
  QuickEntry readLead(qsizetype word) {
    m_entry.kind = s("lead");
    take(Part::Lead, 0, word);
    QString name = takeCard();
    const QString typed = name;
    // A firm whose people nobody knows yet, or an address alone.
    for (const QString& other : {m_entry.company ? m_entry.company->name : QString(), m_entry.email, m_entry.phone})
      if (name.isEmpty()) name = other;
    if (!name.isEmpty()) m_entry.person = QuickEntry::Named{name, {}, {}};
    if (wants(Part::Person))
      if (const auto known = leadReachedBy(m_reader, typed, m_entry.email, m_entry.phone)) m_entry.person = known;
    if (m_entry.person) m_found << std::pair(word, Part::Person);
    return inOrder();
  }
  /// Who has the number or the address is that person, if the name allows it; of a name alone, whoever is called so.
  QuickEntry readContact(qsizetype word) {
    m_entry.kind = s("contact");
    take(Part::Kind, 0, word);
    QString name = takeCard();
    const auto called = [&] {
      m_entry.person = QuickEntry::Named{name, {}, {}};
      m_found << std::pair(word, Part::Person);
    };
    if (!name.isEmpty()) called();
    recogniseByReach();
    if (m_entry.person && m_entry.person->id) return inOrder();
    for (const QString& other : {m_entry.email, m_entry.phone})
      if (name.isEmpty()) name = other;
    if (name.isEmpty()) return inOrder();
    if (!m_entry.person) called();
    const std::vector<qint64> namesakes = m_reader.byTitle(def(u"contact"), name, 6);
    if (!hasReach())
      this->name(*m_entry.person, u"contact", namesakes);
    else
      mayBe(*m_entry.person, namesakes);
    recogniseByParts();
    return inOrder();
  }
  bool hasReach() const { return !m_entry.phone.isEmpty() || !m_entry.email.isEmpty(); }
  bool wants(Part part) const { return !m_without.contains(part); }
  /// The line with everything that was taken blanked out; positions stay.
  QString rest() const {
    QString text = m_line;
    for (const TextSpan& span : m_taken)
      for (qsizetype i = span.from; i < span.from + span.length; ++i) text[i] = QLatin1Char(' ');
    return text;
  }
  void take(Part part, qsizetype from, qsizetype length) {
    m_taken << TextSpan{from, length};
    m_found << std::pair(from, part);
  }
  const EntityDef& def(QStringView key) const { return *m_reader.registry().entity(key); }

  void takeCompany() {
    static const QRegularExpression tag(s("#(?:[\"“]([^\"”]{1,80})[\"”]|([\\p{L}\\p{N}&._-]{1,80}))"));
    const auto match = tag.match(m_line);
    if (!match.hasMatch()) return;
    QString typed = match.captured(1) + match.captured(2);
    qsizetype end = match.capturedEnd();
    std::vector<qint64> ids;
    if (match.capturedLength(2) > 0) ids = companiesOfWords(m_reader, m_line, match.capturedStart(2), end);
    if (!ids.empty()) typed = m_line.mid(match.capturedStart(2), end - match.capturedStart(2));
    take(Part::Company, match.capturedStart(), end - match.capturedStart());
    QuickEntry::Named company{typed, {}, {}};
    if (ids.empty()) ids = companiesCalled(m_reader, typed);
    name(company, u"company", ids);
    m_entry.company = company;
  }

  void name(QuickEntry::Named& named, QStringView entity, const std::vector<qint64>& ids) {
    QSet<qint64> wanted(ids.begin(), ids.end());
    const QHash<qint64, QString> titles = m_reader.titles(def(entity), wanted);
    for (const qint64 id : ids) {
      if (!titles.contains(id)) continue;
      if (!named.id) {
        named.id = Id(id);
        named.name = titles.value(id);
      } else {
        named.namesakes << Concerned{entity.toString(), Id(id), titles.value(id)};
      }
    }
  }

  void takeEmail() {
    static const QRegularExpression mail(s("[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+"));
    const auto match = mail.match(m_line);
    if (!match.hasMatch()) return;
    take(Part::Email, match.capturedStart(), match.capturedLength());
    m_entry.email = match.captured();
  }

  void takePhone() {
    const QByteArray region = settingOf(m_reader.connection(), s("country")).toLatin1();
    const TextSpan found = findTypedPhone(rest(), m_moment, region);
    if (found.length == 0) return;
    take(Part::Phone, found.from, found.length);
    m_entry.phone = m_line.mid(found.from, found.length).trimmed();
  }

  /// Somebody of the address book, or an open lead, whose whole name stands in the line.
  void takeKnownPerson(QStringView entity) {
    const QString text = rest();
    static const QRegularExpression words(s("[\\p{L}\\p{M}'’.-]+"));
    QList<TextSpan> tokens;
    for (auto it = words.globalMatch(text); it.hasNext();) {
      const auto match = it.next();
      tokens << TextSpan{match.capturedStart(), match.capturedLength()};
    }
    int tries = 0;
    for (qsizetype i = 0; i < tokens.size() && tries < 80; ++i)
      for (qsizetype n = std::min<qsizetype>(4, tokens.size() - i); n >= 1 && tries < 80; --n) {
        const qsizetype from = tokens[i].from;
        const qsizetype length = tokens[i + n - 1].from + tokens[i + n - 1].length - from;
        const QString candidate = text.mid(from, length);
        if (candidate.contains(s("  ")) || (n == 1 && candidate.size() < 2)) continue;
        ++tries;
        if (known(entity, candidate, from)) return;
        if (n == 1 && knownHan(entity, candidate, from, tries)) return;
      }
  }
  /// Chinese stands without spaces: a name is a run of two to four characters of it.
  bool knownHan(QStringView entity, const QString& token, qsizetype from, int& tries) {
    for (qsizetype at = 0; at + 2 <= token.size(); ++at)
      for (qsizetype length = std::min<qsizetype>(4, token.size() - at); length >= 2; --length) {
        const QString candidate = token.mid(at, length);
        if (!isHanText(candidate) || ++tries > 80) continue;
        if (known(entity, candidate, from + at)) return true;
      }
    return false;
  }
  bool known(QStringView entity, const QString& candidate, qsizetype from) {
    if (entity == u"lead") return knownLead(candidate, from);
    std::vector<qint64> ids = m_reader.byTitle(def(u"contact"), candidate, 6);
    if (const qsizetype gap = candidate.lastIndexOf(QLatin1Char(' ')); ids.empty() && gap > 0)
      ids = m_reader.byTitle(def(u"contact"), candidate.mid(gap + 1) + s(", ") + candidate.left(gap), 6);
    if (ids.empty()) return false;
    preferOfCompany(ids);
    QuickEntry::Named person{candidate, {}, {}};
    name(person, u"contact", ids);
    if (!person.id) return false;
    m_entry.person = person;
    m_person = {from, candidate.size()};
    m_found << std::pair(from, Part::Person);
    return true;
  }
  /// Who is meant after all may be somebody else of that name.
  bool knownLead(const QString& candidate, qsizetype from) {
    const std::vector<qint64> ids = openLeadsCalled(m_reader, candidate, 6);
    QuickEntry::Named lead{candidate, {}, {}, true};
    name(lead, u"lead", ids);
    if (!lead.id) return false;
    lead.namesakes << Concerned{s("contact"), {}, candidate};
    if (!m_entry.person) m_found << std::pair(from, Part::Person);
    m_entry.person = lead;
    m_person = {from, candidate.size()};
    return true;
  }
  /// Before somebody new is made: an open lead of that name, or one whose name stands anywhere in the line.
  void recogniseLead() {
    if (!m_entry.person) return takeKnownPerson(u"lead");
    if (m_entry.person->id) return;
    const QString typed = m_entry.person->name;
    const TextSpan span = m_person;
    if (knownLead(typed, span.from)) {
      m_person = span;
      return;
    }
    const auto lead = leadReachedBy(m_reader, typed, m_entry.email, m_entry.phone);
    if (!lead) return;
    m_entry.person = lead;
    m_entry.person->namesakes << Concerned{s("contact"), {}, typed};
  }
  /// Of several people of that name, those of the company come first.
  void preferOfCompany(std::vector<qint64>& ids) {
    if (ids.size() < 2 || !m_entry.company || !m_entry.company->id) return;
    const QList<Record> people = m_reader.records(def(u"contact"), ids, {def(u"contact").field(u"company")});
    QSet<qint64> ofCompany;
    for (const Record& person : people)
      if (!person.isNull() && person.value("company").id() == m_entry.company->id) ofCompany << person.id().bits();
    std::stable_partition(ids.begin(), ids.end(), [&](qint64 id) { return ofCompany.contains(id); });
  }

  void takeDate() {
    QList<TextSpan> taken = m_taken;
    if (m_person.length) taken << m_person;
    const bool impossible = impossibleDay(rest(), m_moment).length > 0;
    const auto hours = impossible ? std::nullopt : findTypedHours(rest(), m_moment);
    // What is left of the hours is their beginning, which is read with its day if it is an hour by itself.
    if (hours) {
      const bool alone = readTypedDate(m_line.mid(hours->begin.from, hours->begin.length), m_moment).has_value();
      takeAround(hours->all, {hours->begin.from, alone ? hours->begin.length : 0});
    }
    readDate(taken);
    if (hours) takeHours(*hours);
  }

  void takeAround(const TextSpan& all, const TextSpan& kept) {
    const qsizetype end = kept.from + kept.length;
    m_taken << TextSpan{all.from, kept.from - all.from} << TextSpan{end, all.from + all.length - end};
  }

  void takeHours(const TypedHours& hours) {
    if (!m_entry.when) {
      const QDate today = m_moment.now.date();
      m_entry.when = TypedDate{hours.from > m_moment.now.time() ? today : today.addDays(1), {}, 0, 0};
      m_found << std::pair(hours.begin.from, Part::When);
    }
    m_entry.when->time = hours.from;
    m_entry.until = hours.until;
    m_taken << hours.begin;
  }

  void readDate(QList<TextSpan> taken) {
    if (takeRepetition(taken)) return;
    const auto found = findTypedDate(rest(), m_moment, taken);
    const TextSpan none = impossibleDay(rest(), m_moment);
    const QString impossible = m_line.mid(none.from, none.length);
    static const QRegularExpression year(s("\\d{4}"));
    if (!found || year.match(impossible).hasMatch()) m_entry.impossibleDay = impossible;
    if (!found) return;
    m_entry.when = found;
    const auto [from, length] = withJoints(*found);
    take(Part::When, from, length);
    if (!found->time) takeTimeApart(taken);
  }

  /// "every friday report until 2027-01-01": its end may stand apart from it.
  void takeEnd() {
    static const QRegularExpression until(s("(?:\\b(?:until|till)\\s+|直到\\s*)(\\d{4}-\\d{2}-\\d{2})\\b"),
                                          kIgnoreCase);
    const auto match = until.match(rest());
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    if (!day.isValid() || m_entry.repeats->until.isValid()) return;
    m_entry.repeats->until = day;
    m_taken << TextSpan{match.capturedStart(), match.capturedLength()};
  }

  /// "every friday 4pm": with its hour beside it or apart from it, "from 1 March" as its first day.
  bool takeRepetition(QList<TextSpan> taken) {
    const auto found = findRepetition(rest());
    if (!found) return false;
    m_entry.repeats = found->repetition;
    take(Part::When, found->from, found->length);
    takeEnd();
    taken << m_taken;
    QDate first = m_moment.now.date();
    std::optional<QTime> time;
    if (const auto more = findTypedDate(rest(), m_moment, taken)) {
      first = more->date;
      time = more->time;
      const auto [from, length] = withJoints(*more);
      m_taken << TextSpan{from, length};
    }
    QDate day = nextRepetition(*m_entry.repeats, first, first.addDays(-1));
    if (day == m_moment.now.date() && time && *time <= m_moment.now.time())
      day = nextRepetition(*m_entry.repeats, first, day);
    TypedDate when;
    when.date = day.isValid() ? day : first;
    when.time = time;
    when.from = found->from;
    when.length = found->length;
    m_entry.when = when;
    return true;
  }

  /// "tomorrow about pallets at 10:15", 明天给她打电话下午3点: the hour stands apart from its day.
  void takeTimeApart(QList<TextSpan> taken) {
    static const QRegularExpression hour(
        s("^\\s*(?:at\\s+)?\\d{1,2}(?:[:.]\\d{2})?\\s*(?:am|pm|a\\.m\\.|p\\.m\\.|uhr|h|o'clock)?\\s*$|"
          "^\\s*(?:早上|上午|中午|下午|傍晚|晚上|凌晨)?[\\d一二两三四五六七八九十]+[点:：]["
          "\\d一二三四五六七八九十半刻分钟整]*\\s*$"),
        kIgnoreCase);
    taken << m_taken;
    const auto more = findTypedDate(rest(), m_moment, taken);
    if (!more || !more->time || !hour.match(rest().mid(more->from, more->length)).hasMatch()) return;
    m_entry.when->time = more->time;
    const auto [from, length] = withJoints(*more);
    m_taken << TextSpan{from, length};
  }

  /// With the words that join a date to the others: "on", "by" before it, 前 after it.
  TextSpan withJoints(const TypedDate& found) const {
    static const QRegularExpression before(s("(?:^|\\s)((?:on|by|at|until|till|before|due)\\s+)$"), kIgnoreCase);
    // 前台 and 前提 are words of their own.
    static const QRegularExpression after(
        s("^\\s*(?:之前|以前|前(?=提[交供醒])|前(?![台往端面年天期景后线夫妻任者提]))"));
    TextSpan span{found.from, found.length};
    if (const auto match = before.match(m_line.left(span.from)); match.hasMatch()) {
      span.from -= match.capturedLength(1);
      span.length += match.capturedLength(1);
    }
    if (const auto match = after.match(m_line.mid(span.from + span.length)); match.hasMatch())
      span.length += match.capturedLength();
    return span;
  }

  void takeVerb() {
    m_verb = findLineVerb(rest());
    if (!m_verb) return;
    m_found << std::pair(m_verb->from, Part::Kind);
    if (m_verb->isLabel) m_taken << TextSpan{m_verb->from, m_verb->length};
  }

  /// Somebody new: who stands behind the verb, or alone beside a phone number or an address.
  void takeNewPerson() {
    const QString text = rest();
    static const QRegularExpression latin(
        s("^\\s*(?:with |to |back )?((?:\\p{Lu}[\\p{L}'’.-]*)(?: (?:(?:van|von|de|der|da|del|bin|al) "
          ")?\\p{Lu}[\\p{L}'’.-]*){0,3})"));
    static const QRegularExpression hanGiven(
        s("给\\s*([\\p{Han}]{2,4}?|\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,3})\\s*(?:打|发|回|写|寄|送|致)"));
    static const QRegularExpression hanAfter(
        s("(?:拜访|联系|致电|约|见|回访|找|跟|和|与)\\s*([\\p{Han}]{2,4}?|\\p{Lu}[\\p{L}'’-]*(?: "
          "\\p{Lu}[\\p{L}'’-]*){0,3})"
          "(?=$|[\\s，。、,.:：]|见面|开会|会面|面谈|"
          "吃饭|聚餐|谈|聊|通|打|沟通|讨论)"));
    for (const QRegularExpression* pattern : {&hanGiven, &hanAfter})
      if (const auto match = pattern->match(text); match.hasMatch()) return takeAs(match, 1);
    if (m_verb && m_verb->kind != QLatin1String("note")) {
      const qsizetype end = m_verb->from + m_verb->length;
      if (const auto match = latin.match(text.mid(end)); match.hasMatch() && !text.mid(end).startsWith(s("  ")))
        return takeAs(match, 1, end);
      return;
    }
    if (!hasReach() || m_verb) return;
    static const QRegularExpression alone(
        s("^\\s*([\\p{L}\\p{M}'’.-]+(?: [\\p{L}\\p{M}'’.-]+){0,3})\\s*(?:[,，;]|$|\\s\\s)"));
    if (const auto match = alone.match(text); match.hasMatch()) takeAs(match, 1);
  }
  void takeAs(const QRegularExpressionMatch& match, int group, qsizetype offset = 0) {
    m_entry.person = QuickEntry::Named{match.captured(group), {}, {}};
    m_person = {offset + match.capturedStart(group), match.capturedLength(group)};
    m_found << std::pair(m_person.from, Part::Person);
  }

  /// An address or a number that is known says who is meant, unless a name is typed that is another one: people share
  /// a switchboard, and take over an address. Without a name, what several have says nobody.
  void recogniseByReach() {
    if (m_entry.person && m_entry.person->id) return;
    const QString typed = m_entry.person ? m_entry.person->name : QString();
    constexpr qsizetype kMostOffered = 3;
    std::vector<qint64> others;
    for (const QString& reach : {m_entry.email, m_entry.phone}) {
      const QList<Record> owners = peopleReachedBy(m_reader, reach);
      std::vector<qint64> meant;
      for (const Record& owner : owners)
        if (typed.isEmpty() ? owners.size() == 1 : mayBeCalled(owner, typed)) meant.push_back(owner.id().bits());
      if (!meant.empty()) return knownAs(meant);
      if (owners.size() <= kMostOffered)
        for (const Record& owner : owners) others.push_back(owner.id().bits());
    }
    if (m_entry.person) mayBe(*m_entry.person, others);
  }
  /// Who is kept under the parts of that name, or the only one of that given name: "Ada". A new number may be that of
  /// another Ada, and a line for the address book may be about one; then who is known is only offered.
  void recogniseByParts() {
    if (!m_entry.person || m_entry.person->id) return;
    const PeopleCalled called = peopleCalled(m_reader, m_entry.person->name);
    const auto idsOf = [](const QList<Record>& people) {
      std::vector<qint64> ids;
      for (const Record& person : people.first(std::min<qsizetype>(people.size(), 6)))
        ids.push_back(person.id().bits());
      return ids;
    };
    std::vector<qint64> whole = idsOf(called.whole);
    preferOfCompany(whole);
    if (!whole.empty() && !hasReach()) return knownAs(whole);
    QList<Record> given = called.given;
    if (given.size() > 1 && m_entry.company && m_entry.company->id)
      given.removeIf([&](const Record& one) { return one.value("company").id() != m_entry.company->id; });
    if (given.size() == 1 && !hasReach() && m_entry.kind != QLatin1String("contact")) return knownAs(idsOf(given));
    mayBe(*m_entry.person, whole);
    mayBe(*m_entry.person, idsOf(called.alike));
  }
  void knownAs(const std::vector<qint64>& ids) {
    QuickEntry::Named person{{}, {}, {}};
    name(person, u"contact", ids);
    if (!person.id) return;
    if (!m_entry.person) m_found << std::pair(m_line.size(), Part::Person);
    m_entry.person = person;
  }
  /// Somebody new who may be one of these after all.
  void mayBe(QuickEntry::Named& person, const std::vector<qint64>& ids) {
    const QHash<qint64, QString> titles = m_reader.titles(def(u"contact"), QSet<qint64>(ids.begin(), ids.end()));
    for (const qint64 id : ids) {
      const bool offered = std::any_of(person.namesakes.begin(), person.namesakes.end(),
                                       [&](const Concerned& one) { return one.id == Id(id); });
      if (!offered && titles.contains(id)) person.namesakes << Concerned{s("contact"), Id(id), titles.value(id)};
    }
  }

  void decide() {
    const bool wantsKind = wants(Part::Kind);
    const QString kind = m_verb && wantsKind ? m_verb->kind : QString();
    const bool happened = m_verb && wantsKind && m_verb->happened;
    QString words = rest().simplified();
    static const QRegularExpression ends(s("^[\\s,，;；:：.。、-]+|[\\s,，;；:：、-]+$"));
    words.remove(ends);
    // Of "call Ada, tomorrow, urgent" the day is gone, and one of its commas.
    static const QRegularExpression emptyPart(s("\\s*([,，;；、])(?:\\s*[,，;；、])+"));
    words.replace(emptyPart, s("\\1"));
    static const QRegularExpression meetingLabel(s("^会议\\s*[:：]\\s*"));
    words.remove(meetingLabel);
    const bool onlyName = m_entry.person && (words == m_entry.person->name || words.isEmpty() ||
                                             words == m_line.mid(m_person.from, m_person.length));
    const bool past =
        m_entry.when && typedMoment(*m_entry.when, m_moment.now.timeZone()) <
                            QDateTime(m_moment.now.date(), QTime(0, 0), m_moment.now.timeZone()).toMSecsSinceEpoch();
    if (onlyName && !m_verb && !m_entry.when && hasReach())
      m_entry.kind = s("contact");
    else if (kind == QLatin1String("meeting") && !happened)
      m_entry.kind = m_entry.when && (m_entry.when->time || past) ? kind : s("task");
    else if (past && kind == QLatin1String("task") && wantsKind)
      m_entry.kind = s("call");
    else
      // Whatever lasts from one hour to another is an appointment.
      m_entry.kind = !kind.isEmpty() ? kind : m_entry.until ? s("meeting") : s("task");
    m_entry.subject = words;
    if (m_entry.kind == QLatin1String("contact")) m_entry.subject.clear();
    if (m_entry.kind == QLatin1String("contact") && m_entry.person->isLead) m_entry.kind = s("lead");
    // "friday 5pm-6pm" says no more.
    if (m_entry.subject.isEmpty() && m_entry.until)
      m_entry.subject = choiceLabel(def(u"activity"), *def(u"activity").field(u"kind"), m_entry.kind);
    // "Call" alone, with a phone number: somebody has to be named.
    if (m_entry.subject.isEmpty() && m_entry.kind != QLatin1String("contact") &&
        m_entry.kind != QLatin1String("lead") && m_entry.person)
      m_entry.subject = m_entry.person->name;
  }

  Reader& m_reader;
  QString m_line;
  TypingMoment m_moment;
  QSet<Part> m_without;
  QuickEntry m_entry;
  QList<TextSpan> m_taken;
  QList<std::pair<qsizetype, Part>> m_found;
  TextSpan m_person;
  std::optional<LineVerb> m_verb;
};

}  // namespace

QuickEntry readQuickEntry(Reader& reader, const QString& line, const TypingMoment& moment, const QSet<Part>& without) {
  return LineReading(reader, line, moment, without).read();
}

}  // namespace relata

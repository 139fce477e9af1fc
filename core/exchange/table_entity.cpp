#include "core/exchange/table_entity.h"

#include <QSet>

#include <algorithm>

#include "core/base/fold.h"
#include "core/exchange/column_values.h"
#include "core/exchange/field_words.h"
#include "core/exchange/shapes.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Whether the only names in a table are those of firms: by their endings, or because they are short words in Chinese
/// that do not begin as names of people do.
bool namesFirms(const QStringList& header, const QList<QStringList>& rows) {
  constexpr int kEnough = 8;
  for (int column = 0; column < header.size(); ++column) {
    const QString target = synonymTarget(header[column], s("company"));
    if (!header[column].isEmpty() && target != s("name")) continue;
    const ColumnValues values = lookAtValues(rows, column);
    if (values.filled == 0) continue;
    if (values.firms * 2 >= values.filled) return true;
    if (header[column].isEmpty() && values.han * 2 >= values.filled && values.filled >= kEnough)
      return values.surnames * 4 < values.han;
    if (values.names * 2 >= values.filled) return false;
  }
  return false;
}

/// Whether the addresses in a table are made of what stands in two of its columns, as addresses of people are:
/// "lz@…" beside Łukasz and Żółć. Tells people where nobody knows the language of the header.
bool mailsAreOfPeople(const QStringList& header, const QList<QStringList>& rows) {
  QList<int> unknown;
  int mails = -1;
  for (int column = 0; column < header.size(); ++column) {
    if (synonymTarget(header[column], s("contact")) == s("email")) mails = mails < 0 ? column : mails;
    if (synonymTarget(header[column], s("contact")).isEmpty()) unknown << column;
  }
  if (mails < 0 || unknown.size() > 12) return false;
  const auto letters = [](const QString& text) {
    QString out;
    for (const QChar c : fold(text))
      if (c.isLetter()) out += c;
    return out;
  };
  for (qsizetype i = 0; i + 1 < unknown.size(); ++i) {
    const int one = unknown[i], other = unknown[i + 1];
    int filled = 0, people = 0;
    for (const QStringList& row : rows) {
      const QString a = letters(row.value(one)), b = letters(row.value(other));
      const QString local = letters(row.value(mails).section(QLatin1Char('@'), 0, 0));
      if (a.isEmpty() || b.isEmpty() || local.isEmpty()) continue;
      ++filled;
      const bool initials = local == a.left(1) + b.left(1) || local == b.left(1) + a.left(1);
      const bool whole = (local.contains(b) && local.startsWith(a.left(1))) ||
                         (local.contains(a) && (local.startsWith(b.left(1)) || local.endsWith(b.left(1))));
      if (initials || whole) ++people;
    }
    if (filled > 1 && people * 2 > filled) return true;
  }
  return false;
}

/// A price beside something that only products have for a name; neither what was sold nor who is to be reached.
bool listsProducts(const QStringList& header) {
  bool named = false, priced = false;
  for (const QString& column : header) {
    const QString line = lineTarget(column), person = synonymTarget(column, s("contact"));
    const QString deal = synonymTarget(column, s("deal"));
    if (line == s("line.quantity") || person == s("email") || person == s("phone") || person.startsWith(s("company.")))
      return false;
    if (deal == s("stage") || deal == s("expected_close") || deal == s("closed_on")) return false;
    named = named || line == s("line.product");
    priced = priced || synonymTarget(column, s("product")) == s("price");
  }
  return named && priced;
}

}  // namespace

QString detectEntity(const QStringList& header, const QList<QStringList>& rows) {
  if (listsProducts(header)) return s("product");
  static const QSet<QString> personNames{s("fullname"),
                                         s("contactname"),
                                         s("contact"),
                                         s("contactperson"),
                                         s("personname"),
                                         s("displayname"),
                                         s("customername"),
                                         s("ansprechpartner"),
                                         s("nomcomplet"),
                                         s("nombrecompleto"),
                                         s("姓名"),
                                         s("联系人"),
                                         s("联系人姓名"),
                                         s("客户姓名"),
                                         s("фио"),
                                         s("氏名"),
                                         s("контактноелицо"),
                                         s("imieinazwisko"),
                                         s("adsoyad"),
                                         s("nomecompleto"),
                                         s("nomeecognome"),
                                         s("teljesnev"),
                                         s("volledigenaam"),
                                         s("kokonimi"),
                                         s("imeiprezime"),
                                         headerKey(s("ονοματεπώνυμο")),
                                         headerKey(s("jméno a příjmení")),
                                         headerKey(s("성명")),
                                         headerKey(s("họ và tên"))};
  static const QSet<QString> personFields{s("given_name"), s("family_name"), s("birthday"), s("job_title"),
                                          s("mobile"),     s("wechat"),      s("qq"),       s("point:web:LinkedIn")};
  bool person = false, company = false, companyName = false, plainName = false, anyName = false, reach = false;
  for (const QString& column : header) {
    const QString key = headerKey(column);
    const QString target = synonymTarget(column, s("contact"));
    person = person || personNames.contains(key) || personFields.contains(target);
    company = company || target.startsWith(s("company."));
    companyName = companyName || target == s("company.name");
    plainName = plainName || key == s("name");
    anyName = anyName || target == s("name");
    reach = reach || target == s("email") || target == s("phone");
  }
  // Who has a name beside the name of a company is a person.
  if (person || (anyName && companyName) || mailsAreOfPeople(header, rows)) return s("contact");
  if (!company && namesFirms(header, rows)) return s("company");
  if (company && (plainName || !reach)) return s("company");
  return company && !plainName && !header.contains(s("email"), Qt::CaseInsensitive) ? s("company") : s("contact");
}

bool namesLeads(const QStringList& header) {
  static const QSet<QString> words{s("leadname"), s("leadtitle"), s("leadid"), s("线索名称"), s("线索编号")};
  return std::any_of(header.begin(), header.end(),
                     [](const QString& column) { return words.contains(headerKey(column)); });
}

/// Requests have a number of their own, or a subject and how urgent they are; tasks are due, requests came in.
bool namesTickets(const QStringList& header) {
  static const QSet<QString> numbers{s("ticketid"), s("ticketnumber"), s("ticketsubject"),
                                     s("工单编号"), s("工单号"),       s("工单主题")};
  static const QSet<QString> subjects{s("subject"), s("主题"), s("标题")};
  static const QSet<QString> urgent{s("priority"), s("urgency"), s("优先级"), s("紧急程度")};
  static const QSet<QString> states{s("status"), s("state"), s("状态")};
  static const QSet<QString> due{s("duedate"), s("due"), s("activitydate"), s("截止日期"), s("到期日")};
  const auto has = [&](const QSet<QString>& words) {
    return std::any_of(header.begin(), header.end(),
                       [&](const QString& column) { return words.contains(headerKey(column)); });
  };
  return has(numbers) || (has(subjects) && has(urgent) && has(states) && !has(due));
}

bool namesLineRows(const QStringList& header) {
  return std::any_of(header.begin(), header.end(), [](const QString& column) {
    const QString target = lineTarget(column);
    return target == s("line.quantity") || target == s("line.price");
  });
}

/// A stage, and when or for how much it closes: neither people nor firms have that.
bool namesDeals(const QStringList& header) {
  bool stage = false, closes = false;
  for (const QString& column : header) {
    const QString target = synonymTarget(column, s("deal"));
    stage = stage || target == s("stage");
    closes = closes || target == s("amount") || target == s("expected_close") || target == s("closed_on");
  }
  return stage && closes;
}

bool namesEachDeal(const QStringList& header) {
  return std::any_of(header.begin(), header.end(),
                     [](const QString& column) { return synonymTarget(column, s("deal")) == s("name"); });
}

/// A number that only orders have, and when they came or what they come to. Whoever has an address is a person.
bool namesOrders(const QStringList& header) {
  static const QSet<QString> numbers{s("ordernumber"),    s("orderno"),  s("orderid"), s("bestellnummer"),
                                     s("auftragsnummer"), s("订单编号"), s("订单号")};
  bool number = false, when = false;
  for (const QString& column : header) {
    if (synonymTarget(column, s("contact")) == s("email")) return false;
    const QString target = synonymTarget(column, s("order"));
    number = number || numbers.contains(headerKey(column));
    when = when || target == s("ordered_on") || target == s("amount");
  }
  return number && when;
}

/// Whose, for what, and whether they agreed: a table of consents.
bool namesConsents(const QStringList& header) {
  QSet<QString> found;
  for (const QString& column : header) found << synonymTarget(column, s("consent"));
  const bool whose = found.contains(s("whose:email")) || found.contains(s("whose:phone"));
  const bool said = found.contains(s("agreed")) || found.contains(s("agreed:not")) || found.contains(s("given_at")) ||
                    found.contains(s("withdrawn_at"));
  // A purpose alone have visits and calls, too.
  const bool ofConsent = found.contains(s("channel")) || found.contains(s("given_at")) ||
                         found.contains(s("withdrawn_at")) || found.contains(s("agreed:not"));
  return whose && said && ofConsent && found.contains(s("purpose"));
}

}  // namespace relata::exchange

#include "core/exchange/table_entity.h"

#include <QSet>

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

}  // namespace relata::exchange

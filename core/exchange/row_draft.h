#pragma once

#include "core/exchange/column_mapping.h"
#include "core/exchange/further_values.h"
#include "core/exchange/table_source.h"
#include "core/meta/record.h"
#include "core/store/field_text.h"

namespace relata::exchange {

/// What one row says, before it meets the records that are there.
struct RowDraft {
  struct Point {
    QString kind, label, value;
    bool doNotUse = false;
  };
  /// To a record of the same kind that is not there, or not for certain: it may stand further down in the file.
  struct Link {
    int field = -1;
    QString text;
  };
  QList<Value> values;  // by index of the entity's field
  std::vector<Link> links;
  Link stage;  // of a deal whose row names no pipeline: it is one of that which the deal is in
  std::vector<Point> points;
  QList<FurtherValues::Job> jobs;
  QStringList tags;
  QString company;                      // name as written
  QHash<QString, QString> companyText;  // further fields of the company, as text
  QHash<QString, QString> person;       // "name", "email", "phone" of a ticket's customer or a member
  QString category;                     // of a ticket, by name
  QHash<QString, Value> line;           // of a quote, order or deal, by its fields; a product by its name
  QString parent, owner;                // by name
  int ownerField = -1;                  // which one the owner is, such as the assignee of a ticket
  QString addressLabel;                 // of the address in the fields
  struct Said {
    UtcMs at = 0;
    QString who, text;
  };
  std::vector<Said> said;  // comments of a ticket that tell when and by whom
  QString note, ownId;
  QString card;  // lines of a vCard that have no field
  UtcMs modified = 0, created = 0;
  bool doNotMail = false, doNotCall = false;
  std::optional<UtcMs> unsubscribedMail, unsubscribedSms;  // since when; 0: that is not told
  QString whoseMail, whosePhone;                           // of whom a consent is
  std::optional<bool> agreed;                              // or not
  UtcMs agreedAt = 0;
  QStringList about;  // e-mail addresses of whom an activity concerns
  bool gone = false;

  void clear();
};

/// What a further number is called that was meant for this field: beside the field it would not say that it is mobile.
QString phoneLabel(const FieldDef& field, const QString& label);

/// A cell that cannot be taken: its column and why.
struct CellProblem {
  int column = -1;
  Problem reason;
  QList<CellProblem> more;  // further ones of the same row
};

/// What the record of a row is going to be called where it is a person: by its name, its parts, or its nickname.
QString nameOfRow(const EntityDef& def, const RowDraft& draft);

/// Turns rows into drafts along a mapping.
class RowReading {
 public:
  RowReading(const EntityDef& def, const ColumnMapping& mapping, const TextContext& context);

  /// Nothing when the row is fine. Problems: row-too-many-cells [cells, columns], row-unclosed-quote, value-not-list
  /// [column], amount-currency [that of the amount, that of its column], row-cut-off [cells, columns], row-not-json,
  /// cell-too-long [column, MiB], value-not-email, value-damaged-number, row-without-name and those of
  /// `parseFieldText`.
  std::optional<CellProblem> read(const TableRow& row, RowDraft& draft) { return finish(start(row, draft), draft); }
  /// The same in two parts. `start` reads nothing but the row, and may be ahead of `finish` on another thread; `finish`
  /// looks up what the row links to, so it wants to be asked when the rows before are written.
  struct Start {
    std::optional<CellProblem> refused;                 // the row as a whole
    std::vector<std::pair<size_t, CellProblem>> wrong;  // by the place of their steps
    std::vector<std::pair<size_t, QString>> links;      // to be looked up, in order
    bool named = true;
  };
  Start start(const TableRow& row, RowDraft& draft);
  std::optional<CellProblem> finish(Start start, RowDraft& draft);
  /// Values that were passed over without failing the row: column name -> count, with an example.
  struct Ignored {
    qint64 count = 0;
    QString example;
  };
  QMap<QString, Ignored> ignored() const;
  /// Values of columns of phone numbers and e-mail addresses that hardly are one ("ask reception", "ada@localhost"),
  /// and were kept all the same.
  const QMap<QString, Ignored>& odd() const { return m_odd; }
  /// Birthdays without a year, or with nothing else, which are kept as a line of the contact's card.
  qint64 yearsOfBirth() const { return m_yearsOfBirth; }

 private:
  enum class Do {
    Skip,
    Text,
    Email,
    Phone,
    Url,
    Parse,
    Choice,
    Tags,
    Company,
    CompanyField,
    Person,
    Category,
    LineField,
    Parent,
    Owner,
    Point,
    Address,
    Label,
    DoNotMail,
    DoNotCall,
    LeftMail,
    LeftSms,
    StateOfMail,
    StateOfSms,
    WhoseMail,
    WhosePhone,
    Agreed,
    NotAgreed,
    AgreedAt,
    Note,
    Card,
    Created,
    Modified,
    About,
    Gone,
    DatePart,
    DoNotUse,
    Currency,
    Points,
    Jobs,
    Job,
    OwnId
  };
  struct Step {
    Do what = Do::Skip;
    int column = 0;
    int field = -1;  // index in the description
    const FieldDef* def = nullptr;
    QString kind, label, part;  // of points and addresses; the company's field; the date's part
  };
  struct Address {
    QString label;
    QMap<QString, QString> parts;
  };

  Step stepFor(const QString& target) const;
  std::optional<Problem> take(const Step& step, const QString& text, RowDraft& draft);
  std::optional<Problem> takeEmail(const Step& step, const QString& text, RowDraft& draft);
  int phoneField(const Step& step) const;
  std::optional<Problem> takePhone(const Step& step, const QString& text, RowDraft& draft);
  std::optional<Problem> takePoint(const Step& step, const QString& text, RowDraft& draft);
  void takeText(const Step& step, const QString& text, RowDraft& draft);
  bool takeSaid(const QString& text, RowDraft& draft);
  std::optional<UtcMs> momentIn(const QString& text) const;
  std::optional<Problem> takeList(const Step& step, const QString& text, RowDraft& draft);
  void takeJob(const Step& step, const QString& text);
  QString dayOf(const Step& step, const QString& text);
  bool isStageOfDeal(const Step& step, const RowDraft& draft) const;
  bool mayComeLater(const FieldDef& field, const Problem& problem) const;
  std::optional<CellProblem> refuses(const TableRow& row) const;
  std::optional<Problem> takeLink(const Step& step, const QString& text, RowDraft& draft);
  std::optional<Problem> takeParsed(const Step& step, const QString& text, RowDraft& draft);
  std::optional<Problem> takeCurrency(const Step& step, const QString& text);
  std::optional<Problem> takeLine(const Step& step, const QString& text, RowDraft& draft);
  void takeTags(const QString& text, RowDraft& draft);
  void takeAddress(const Step& step, const QString& text);
  std::optional<Problem> takeChoice(const Step& step, const QString& text, RowDraft& draft);
  void takeWhen(const QString& text, UtcMs& to, const Step& step);
  void takeLeft(const QString& text, std::optional<UtcMs>& since, const Step& step);
  void takeState(const QString& text, std::optional<UtcMs>& since, const Step& step);
  void takeNotAgreed(const QString& text, RowDraft& draft, const Step& step);
  std::optional<Problem> takeAgreed(const QString& text, RowDraft& draft) const;
  void complete(RowDraft& draft);
  void nameByCompany(RowDraft& draft) const;
  bool hasName(const RowDraft& draft) const;
  void ignore(const Step& step, const QString& text);
  void ignore(const Step& step, const QString& text, QMap<QString, Ignored>& among) const;
  void leaveOut(const Step& step, const QString& text, const QString& taken);
  void noteOdd(const Step& step, const QString& text);
  void notePhone(const Step& step, const QString& number);
  void takeCompany(const Step& step, const QString& text, RowDraft& draft);
  QString labelFor(const Step& step) const;

  const EntityDef& m_def;
  const ColumnMapping& m_mapping;
  TextContext m_context;
  const TextContext m_linkContext;  // of `finish`
  QString m_usualCurrency;
  QString m_rowCurrency;  // that a column of its own says
  std::vector<Step> m_steps;
  QMap<QString, Ignored> m_ignored, m_odd;
  QMap<QString, Ignored> m_ignoredLinks;  // of `finish`
  qint64 m_yearsOfBirth = 0;
  QString m_label;          // of the next value
  bool m_unusable = false;  // the next value must not be used
  QMap<int, FurtherValues::Job> m_jobs;
  QMap<QString, Address> m_addresses;  // of the row at hand
  QMap<QString, int> m_dateParts;
};

}  // namespace relata::exchange

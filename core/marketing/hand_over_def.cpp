#include <QCoreApplication>

#include "core/marketing/hand_over.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> states() {
  return {{s("offered"), s(QT_TRANSLATE_NOOP("HandOver", "Asked")), Tone::Info},
          {s("accepted"), s(QT_TRANSLATE_NOOP("HandOver", "Accepted")), Tone::Good},
          {s("rejected"), s(QT_TRANSLATE_NOOP("HandOver", "Rejected")), Tone::Bad}};
}

QList<ChoiceDef> reasons() {
  return {{s("too_early"), s(QT_TRANSLATE_NOOP("HandOver", "Too early"))},
          {s("no_need"), s(QT_TRANSLATE_NOOP("HandOver", "No need"))},
          {s("no_budget"), s(QT_TRANSLATE_NOOP("HandOver", "No budget"))},
          {s("wrong_person"), s(QT_TRANSLATE_NOOP("HandOver", "Not the person who decides"))},
          {s("not_ours"), s(QT_TRANSLATE_NOOP("HandOver", "Not our market"))},
          {s("no_answer"), s(QT_TRANSLATE_NOOP("HandOver", "Cannot be reached"))},
          {s("bad_data"), s(QT_TRANSLATE_NOOP("HandOver", "What we know is wrong"))},
          {s("other"), s(QT_TRANSLATE_NOOP("HandOver", "Other"))}};
}

QList<ChoiceDef> origins() {
  return {{s("score"), s(QT_TRANSLATE_NOOP("HandOver", "Score"))},
          {s("journey"), s(QT_TRANSLATE_NOOP("HandOver", "Journey"))},
          {s("hand"), s(QT_TRANSLATE_NOOP("HandOver", "By hand"))}};
}

}  // namespace

EntityDef handOverDef() {
  using H = HandOver;
  EntityDef def;
  def.number = 173;
  def.key = def.table = s("hand_over");
  def.prefix = s("HO");
  def.context = "HandOver";
  def.label = s(QT_TRANSLATE_NOOP("HandOver", "Hand-over"));
  def.plural = s(QT_TRANSLATE_NOOP("HandOver", "Hand-overs"));
  def.icon = s("contacts");
  def.main = true;
  constexpr FieldFlags kept{ReadOnly, FilledIn};
  def.fields << field<&H::name>("name", QT_TRANSLATE_NOOP("HandOver", "Name"), Kind::Text,
                                FieldFlags{Title, InList, ReadOnly, FilledIn})
             << linkField<&H::contact>("contact", QT_TRANSLATE_NOOP("HandOver", "Person"), {s("contact")},
                                       FieldFlags{Required, ReadOnly})
             << choiceField<&H::state>("state", QT_TRANSLATE_NOOP("HandOver", "State"), states(), kept | InList)
             << field<&H::grade>("grade", QT_TRANSLATE_NOOP("HandOver", "Grade"), Kind::Text, kept | InList)
             << field<&H::fit>("fit", QT_TRANSLATE_NOOP("HandOver", "Fit"), Kind::Decimal, kept | InList)
             << field<&H::engagement>("engagement", QT_TRANSLATE_NOOP("HandOver", "Engagement"), Kind::Decimal,
                                      kept | InList)
             << field<&H::reasons>("reasons", QT_TRANSLATE_NOOP("HandOver", "Because of"), Kind::LongText, kept)
             << linkField<&H::owner>("owner", QT_TRANSLATE_NOOP("HandOver", "Who is asked"), {s("user")}, InList)
             << field<&H::at>("at", QT_TRANSLATE_NOOP("HandOver", "Since"), Kind::Time, kept | InList)
             << linkField<&H::task>("task", QT_TRANSLATE_NOOP("HandOver", "Task"), {s("activity")}, kept)
             << choiceField<&H::origin>("origin", QT_TRANSLATE_NOOP("HandOver", "Came by"), origins(), kept)
             << choiceField<&H::reason>("reason", QT_TRANSLATE_NOOP("HandOver", "Rejected because"), reasons(), InList)
             << field<&H::note>("note", QT_TRANSLATE_NOOP("HandOver", "Note"), Kind::LongText)
             << field<&H::decidedAt>("decided_at", QT_TRANSLATE_NOOP("HandOver", "Decided on"), Kind::Time, kept)
             << linkField<&H::decidedBy>("decided_by", QT_TRANSLATE_NOOP("HandOver", "Decided by"), {s("user")}, kept)
             << field<&H::cooledAt>("cooled_at", QT_TRANSLATE_NOOP("HandOver", "Cooled on"), Kind::Time, kept)
             << field<&H::round>("round", QT_TRANSLATE_NOOP("HandOver", "How often"), Kind::Integer, kept);
  def.contentKey = {s("contact"), s("round")};
  return def;
}

}  // namespace relata

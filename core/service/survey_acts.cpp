#include "core/service/survey_acts.h"

#include "core/service/survey_turns.h"

namespace relata {

Result<Id> answerSurvey(Workspace& workspace, const QString& code, qint64 score, const QString& comment,
                        const QString& further) {
  const auto s = [](const char* text) { return QString::fromUtf8(text); };
  return workspace.transact({ActKind::Edit, s("survey_answer"), {code}}, [&](Transaction& tx) -> Result<Id> {
    const QString wanted = surveyCodeIn(code.trimmed().toUpper());
    Id answer;
    {
      db::StatementUse row(
          tx.connection().cached(s("SELECT id, score FROM survey_answer WHERE code=? AND _del IS NOT 1")));
      row->bind(1, wanted.isEmpty() ? code : wanted);
      if (!row->step()) return Problem("survey-code", {code});
      answer = row->id(0);
      if (!row->isNull(1)) return Problem("survey-answered", {code, QString::number(row->integer(1))});
    }
    if (auto set = tx.update(tx.def("survey_answer"), answer,
                             {{s("score"), score}, {s("comment"), comment}, {s("further"), further}});
        !set.ok())
      return set.problem();
    return answer;
  });
}

}  // namespace relata

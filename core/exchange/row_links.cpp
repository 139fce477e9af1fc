#include <algorithm>

#include "core/exchange/cell_words.h"
#include "core/exchange/choice_words.h"
#include "core/exchange/row_draft.h"

// What a row links to, looked up when the rows before it are written.
namespace relata::exchange {

using namespace Qt::StringLiterals;

std::optional<CellProblem> RowReading::finish(Start start, RowDraft& draft) {
  if (start.refused) return std::move(start.refused);
  for (const auto& [at, text] : start.links)
    if (const auto problem = takeLink(m_steps[at], text, draft))
      start.wrong.emplace_back(at, CellProblem{m_steps[at].column, *problem, {}});
  if (start.wrong.empty())
    return start.named ? std::nullopt : std::optional(CellProblem{-1, Problem("row-without-name"), {}});
  if (!start.links.empty())
    std::sort(start.wrong.begin(), start.wrong.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  CellProblem wrong = std::move(start.wrong.front().second);
  for (size_t i = 1; i < start.wrong.size(); ++i) wrong.more.append(start.wrong[i].second);
  return wrong;
}

bool RowReading::mayComeLater(const FieldDef& field, const Problem& problem) const {
  return field.kind == Kind::Link && field.linkTo.contains(m_def.key) && !field.is(FieldFlag::Required) &&
         (problem.is("value-no-such-link") || problem.is("value-ambiguous-link"));
}

bool RowReading::isStageOfDeal(const Step& step, const RowDraft& draft) const {
  if (!step.def->linkTo.contains(u"stage"_s)) return false;
  const FieldDef* pipeline = m_def.field(u"pipeline");
  return pipeline && draft.values[pipeline - m_def.fields.constData()].isNull();
}

std::optional<Problem> RowReading::takeLink(const Step& step, const QString& text, RowDraft& draft) {
  if (isPlaceholder(text)) return std::nullopt;
  Result<Value> value = parseFieldText(m_def, *step.def, text, m_linkContext);
  if (isStageOfDeal(step, draft)) {
    draft.stage = {step.field, text};
    if (!value.ok() && value.problem().is("value-ambiguous-link")) return std::nullopt;
  }
  if (value.ok()) {
    Value& there = draft.values[step.field];
    if (there.isNull())
      there = *std::move(value);
    else if (there != *value)
      ignore(step, text, m_ignoredLinks);
    return std::nullopt;
  }
  if (mayComeLater(*step.def, value.problem())) {
    draft.links.push_back({step.field, text});
    return std::nullopt;
  }
  // A status of another program says what it means; the workspace has one of its own for that.
  if (step.def->key == u"status"_s)
    if (const QString word = choiceWord(m_def.key, u"state"_s, text); !word.isEmpty()) {
      const int state = static_cast<int>(m_def.field(u"state") - m_def.fields.constData());
      // Of a column for the state itself, the one further right holds.
      const bool told = std::any_of(m_steps.begin(), m_steps.end(), [&](const Step& other) {
        return other.field == state && other.column > step.column;
      });
      if (!told || draft.values[state].isNull()) draft.values[state] = word;
      return std::nullopt;
    }
  if (!text.startsWith(u"--"_s)) return value.problem();
  ignore(step, text, m_ignoredLinks);
  return std::nullopt;
}

}  // namespace relata::exchange

#include "app/relata/journey_commands.h"

#include <QCoreApplication>
#include <QLocale>

#include "app/relata/program_words.h"
#include "core/marketing/contact_score.h"
#include "core/marketing/journey_templates.h"

namespace relata::app {
namespace {

struct TemplateCommand {
  const char* key;
  const char* id;
  const char* text;
};
constexpr TemplateCommand kTemplates[] = {
    {"welcome", "journey.welcome", QT_TRANSLATE_NOOP("Program", "Journey from a template: welcome")},
    {"nurture", "journey.nurture", QT_TRANSLATE_NOOP("Program", "Journey from a template: nurture")},
    {"win-back", "journey.winBack", QT_TRANSLATE_NOOP("Program", "Journey from a template: win back")},
    {"birthday", "journey.birthday", QT_TRANSLATE_NOOP("Program", "Journey from a template: birthday")},
    {"renewal", "journey.renewal", QT_TRANSLATE_NOOP("Program", "Journey from a template: renewal")},
    {"after-event", "journey.afterEvent", QT_TRANSLATE_NOOP("Program", "Journey from a template: after an event")}};

void makeRules(const ui::RecordContext& context) {
  const QString language = QLocale().language() == QLocale::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
  const auto made = context.workspace.transact({ActKind::Create, QStringLiteral("contact_score_rule"), {}},
                                               [&](Transaction& tx) { return makeUsualScoreRules(tx, language); });
  if (!made.ok()) return context.complain(made.problem());
  if (*made == 0)
    return context.toast(QCoreApplication::translate("Program", "There are score rules for people already"));
  context.toastDone(
      QCoreApplication::translate("Program", "Score rules for people are made; change them under Settings"));
}

}  // namespace

void addJourneyCommands(UiModule& module, const ui::RecordContext& context, bool readOnly) {
  const auto reason = [readOnly] {
    return readOnly ? QCoreApplication::translate("Program", "Open for reading only") : QString();
  };
  const auto add = [&](const char* id, const char* text, const char* iconName, std::function<void()> run) {
    module.commands.push_back({QLatin1String(id),
                               words(text),
                               words(QT_TRANSLATE_NOOP("Program", "Marketing")),
                               QLatin1String(iconName),
                               {},
                               std::move(run),
                               reason,
                               {}});
  };
  for (const TemplateCommand& one : kTemplates)
    add(one.id, one.text, "split-right", [&context, key = QLatin1String(one.key)] {
      const auto made = makeJourney(context.workspace, key);
      if (!made.ok()) return context.complain(made.problem());
      context.open(QStringLiteral("journey"), *made);
    });
  add("score.usual", QT_TRANSLATE_NOOP("Program", "Usual score rules for people"), "star",
      [&context] { makeRules(context); });
}

}  // namespace relata::app

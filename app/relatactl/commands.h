#pragma once

namespace CLI {
class App;
}

namespace relata::ctl {

class Context;

// One noun, one file. Each adds its commands to the program.
void addInit(CLI::App& app, Context& context);
void addInfo(CLI::App& app, Context& context);
void addImport(CLI::App& app, Context& context);
void addExport(CLI::App& app, Context& context);
void addList(CLI::App& app, Context& context);
void addAdd(CLI::App& app, Context& context);
void addToday(CLI::App& app, Context& context);
void addAttach(CLI::App& app, Context& context);
void addShow(CLI::App& app, Context& context);
void addCreate(CLI::App& app, Context& context);
void addSet(CLI::App& app, Context& context);
void addDelete(CLI::App& app, Context& context);
void addRestore(CLI::App& app, Context& context);
void addMove(CLI::App& app, Context& context);
void addConvert(CLI::App& app, Context& context);
void addAssign(CLI::App& app, Context& context);
void addPool(CLI::App& app, Context& context);
void addCapture(CLI::App& app, Context& context);
void addQuote(CLI::App& app, Context& context);
void addTicket(CLI::App& app, Context& context);
void addSla(CLI::App& app, Context& context);
void addKb(CLI::App& app, Context& context);
void addIntent(CLI::App& app, Context& context);
void addMail(CLI::App& app, Context& context);
void addCall(CLI::App& app, Context& context);
void addChannel(CLI::App& app, Context& context);
void addSurvey(CLI::App& app, Context& context);
void addTemplate(CLI::App& app, Context& context);
void addSegment(CLI::App& app, Context& context);
void addCampaign(CLI::App& app, Context& context);
void addCampaignStatus(CLI::App& campaign, Context& context);
void addCampaignFiles(CLI::App& campaign, Context& context);
void addContent(CLI::App& app, Context& context);
void addCoupon(CLI::App& app, Context& context);
void addRun(CLI::App& app, Context& context);
void addConsent(CLI::App& app, Context& context);
void addJourney(CLI::App& app, Context& context);
void addPerson(CLI::App& app, Context& context);
void addReport(CLI::App& app, Context& context);
void addServiceReports(CLI::App& report, Context& context);
void addSurveyReport(CLI::App& report, Context& context);
void addMarketingReports(CLI::App& report, Context& context);
void addSearch(CLI::App& app, Context& context);
void addHistory(CLI::App& app, Context& context);
void addDuplicates(CLI::App& app, Context& context);
void addMerge(CLI::App& app, Context& context);
void addQuality(CLI::App& app, Context& context);
void addUndo(CLI::App& app, Context& context);
void addField(CLI::App& app, Context& context);
void addView(CLI::App& app, Context& context);
void addUsers(CLI::App& app, Context& context);
void addEncrypt(CLI::App& app, Context& context);
void addBackup(CLI::App& app, Context& context);
void addCheck(CLI::App& app, Context& context);
void addGenerate(CLI::App& app, Context& context);
void addBench(CLI::App& app, Context& context);
void addCardDav(CLI::App& app, Context& context);

}  // namespace relata::ctl

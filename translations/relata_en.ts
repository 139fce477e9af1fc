<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AccuracyReport</name>
    <message numerus="yes">
        <source>Not enough data: %n months. A trend needs at least 3.</source>
        <comment>months</comment>
        <translation>
            <numerusform>Not enough data: %n month. A trend needs at least 3.</numerusform>
            <numerusform>Not enough data: %n months. A trend needs at least 3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months are left out: their forecast was first noted when they were under way.</source>
        <comment>months</comment>
        <translation>
            <numerusform>%n month is left out: its forecast was first noted when it was under way.</numerusform>
            <numerusform>%n months are left out: their forecast was first noted when they were under way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Activities</name>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesReport</name>
    <message numerus="yes">
        <source>Only the first %n changes are listed; the sums hold all.</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Only the first change is listed; the sums hold all.</numerusform>
            <numerusform>Only the first %n changes are listed; the sums hold all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companies</source>
        <translation>
            <numerusform>%n company</numerusform>
            <numerusform>%n companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageReport</name>
    <message numerus="yes">
        <source>Follow-up coverage, %n days</source>
        <translation>
            <numerusform>Follow-up coverage, %n day</numerusform>
            <numerusform>Follow-up coverage, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n days</source>
        <translation>
            <numerusform>in the last day</numerusform>
            <numerusform>in the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message numerus="yes">
        <source>Wrote %n row(s) to %1.</source>
        <translation>
            <numerusform>Wrote %n row to %1.</numerusform>
            <numerusform>Wrote %n rows to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) in %1 are not encrypted. Delete them if nobody else may read them.</source>
        <translation>
            <numerusform>%n backup in %1 is not encrypted. Delete it if nobody else may read it.</numerusform>
            <numerusform>%n backups in %1 are not encrypted. Delete them if nobody else may read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) among %1 records</source>
        <translation>
            <numerusform>%n pair among %1 records</numerusform>
            <numerusform>%n pairs among %1 records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) were said to be no duplicates</source>
        <translation>
            <numerusform>%n pair was said to be no duplicate</numerusform>
            <numerusform>%n pairs were said to be no duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n less sure pair(s) were left out</source>
        <translation>
            <numerusform>%n less sure pair was left out</numerusform>
            <numerusform>%n less sure pairs were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) that have too much in common were compared among neighbours only</source>
        <translation>
            <numerusform>%n group that has too much in common was compared among neighbours only</numerusform>
            <numerusform>%n groups that have too much in common were compared among neighbours only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would stay</source>
        <translation>
            <numerusform>%n record would stay</numerusform>
            <numerusform>%n records would stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) went into others; “relatactl undo” brings them back.</source>
        <translation>
            <numerusform>%n record went into another; “relatactl undo” brings it back.</numerusform>
            <numerusform>%n records went into others; “relatactl undo” brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n record(s) to %1.</source>
        <translation>
            <numerusform>Wrote %n record to %1.</numerusform>
            <numerusform>Wrote %n records to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 would give %n record(s).</source>
        <translation>
            <numerusform>%1 would give %n record.</numerusform>
            <numerusform>%1 would give %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 gave %n record(s).</source>
        <translation>
            <numerusform>%1 gave %n record.</numerusform>
            <numerusform>%1 gave %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values of “%1” are hidden until it is done again</source>
        <translation>
            <numerusform>%n value of “%1” is hidden until it is done again</numerusform>
            <numerusform>%n values of “%1” are hidden until it is done again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) will go there with the first sync; --where says which.</source>
        <translation>
            <numerusform>%n contact will go there with the first sync; --where says which.</numerusform>
            <numerusform>%n contacts will go there with the first sync; --where says which.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed in between; the next sync looks at them.</source>
        <translation>
            <numerusform>%n changed in between; the next sync looks at it.</numerusform>
            <numerusform>%n changed in between; the next sync looks at them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) would have other members or names.</source>
        <translation>
            <numerusform>%n group would have other members or another name.</numerusform>
            <numerusform>%n groups would have other members or names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) have other members or names now.</source>
        <translation>
            <numerusform>%n group has other members or another name now.</numerusform>
            <numerusform>%n groups have other members or names now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new record(s) may be there already; none was merged (“relatactl duplicates” compares all):</source>
        <translation>
            <numerusform>%n new record may be there already; it was not merged (“relatactl duplicates” compares all):</numerusform>
            <numerusform>%n new records may be there already; none was merged (“relatactl duplicates” compares all):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) would give: new %2, updated %3, there already %4, errors %5.</source>
        <translation>
            <numerusform>%1: %n row would give: new %2, updated %3, there already %4, errors %5.</numerusform>
            <numerusform>%1: %n rows would give: new %2, updated %3, there already %4, errors %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) gave: new %2, updated %3, there already %4, errors %5.</source>
        <translation>
            <numerusform>%1: %n row gave: new %2, updated %3, there already %4, errors %5.</numerusform>
            <numerusform>%1: %n rows gave: new %2, updated %3, there already %4, errors %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) written to %1</source>
        <translation>
            <numerusform>%n page written to %1</numerusform>
            <numerusform>%n pages written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads assigned, %1 still without an owner.</source>
        <translation>
            <numerusform>%n lead assigned, %1 still without an owner.</numerusform>
            <numerusform>%n leads assigned, %1 still without an owner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads went back into the pool.</source>
        <translation>
            <numerusform>%n lead went back into the pool.</numerusform>
            <numerusform>%n leads went back into the pool.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads claimed.</source>
        <translation>
            <numerusform>%n lead claimed.</numerusform>
            <numerusform>%n leads claimed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads returned.</source>
        <translation>
            <numerusform>%n lead returned.</numerusform>
            <numerusform>%n leads returned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new leads.</source>
        <translation>
            <numerusform>%n new lead.</numerusform>
            <numerusform>%n new leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) would give: new tickets %1, joined %2, there already %3, undeliverable %4, automatic %5, not readable %6.</source>
        <translation>
            <numerusform>%n mail would give: new tickets %1, joined %2, there already %3, undeliverable %4, automatic %5, not readable %6.</numerusform>
            <numerusform>%n mails would give: new tickets %1, joined %2, there already %3, undeliverable %4, automatic %5, not readable %6.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) gave: new tickets %1, joined %2, there already %3, undeliverable %4, automatic %5, not readable %6.</source>
        <translation>
            <numerusform>%n mail gave: new tickets %1, joined %2, there already %3, undeliverable %4, automatic %5, not readable %6.</numerusform>
            <numerusform>%n mails gave: new tickets %1, joined %2, there already %3, undeliverable %4, automatic %5, not readable %6.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Incoming: works, %n mail(s) in the folder.</source>
        <translation>
            <numerusform>Incoming: works, %n mail in the folder.</numerusform>
            <numerusform>Incoming: works, %n mails in the folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n new mail(s); new tickets %2, joined %3, undeliverable %4, automatic %5.</source>
        <translation>
            <numerusform>%1: %n new mail; new tickets %2, joined %3, undeliverable %4, automatic %5.</numerusform>
            <numerusform>%1: %n new mails; new tickets %2, joined %3, undeliverable %4, automatic %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines withdrawn</source>
        <translation>
            <numerusform>%n line withdrawn</numerusform>
            <numerusform>%n lines withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s), %1 overdue</source>
        <translation>
            <numerusform>%n open ticket, %1 overdue</numerusform>
            <numerusform>%n open tickets, %1 overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s) would give: new tickets %2, joined %3, there already %4, not understood %5.</source>
        <translation>
            <numerusform>%1: %n message would give: new tickets %2, joined %3, there already %4, not understood %5.</numerusform>
            <numerusform>%1: %n messages would give: new tickets %2, joined %3, there already %4, not understood %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s) gave: new tickets %2, joined %3, there already %4, not understood %5.</source>
        <translation>
            <numerusform>%1: %n message gave: new tickets %2, joined %3, there already %4, not understood %5.</numerusform>
            <numerusform>%1: %n messages gave: new tickets %2, joined %3, there already %4, not understood %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of ours were told how far they came.</source>
        <translation>
            <numerusform>Of %n message of ours it was told how far it came.</numerusform>
            <numerusform>Of %n messages of ours it was told how far they came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) exported to %1. They count as handed over or delivered once the channel says so: “relatactl channel import”.</source>
        <translation>
            <numerusform>%n message exported to %1. It counts as handed over or delivered once the channel says so: “relatactl channel import”.</numerusform>
            <numerusform>%n messages exported to %1. They count as handed over or delivered once the channel says so: “relatactl channel import”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n categories learned from %1 tickets.</source>
        <translation>
            <numerusform>%n category learned from %1 tickets.</numerusform>
            <numerusform>%n categories learned from %1 tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older mail(s) are left on the server: “relatactl mail fetch --older” brings them.</source>
        <translation>
            <numerusform>%n older mail is left on the server: “relatactl mail fetch --older” brings it.</numerusform>
            <numerusform>%n older mails are left on the server: “relatactl mail fetch --older” brings them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 running ticket(s) would get what the policy has now.</source>
        <translation>
            <numerusform>%n of %1 running tickets would get what the policy has now.</numerusform>
            <numerusform>%n of %1 running tickets would get what the policy has now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 running ticket(s) got what the policy has now.</source>
        <translation>
            <numerusform>%n of %1 running tickets got what the policy has now.</numerusform>
            <numerusform>%n of %1 running tickets got what the policy has now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would be asked.</source>
        <translation>
            <numerusform>%n customer would be asked.</numerusform>
            <numerusform>%n customers would be asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) that ask wait in the outbox.</source>
        <translation>
            <numerusform>%n mail that asks waits in the outbox.</numerusform>
            <numerusform>%n mails that ask wait in the outbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SMS segments; %1</source>
        <translation>
            <numerusform>%n SMS segment; %1</numerusform>
            <numerusform>%n SMS segments; %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1 to %2: %n people would have come in, in all so many times: %3.</source>
        <translation>
            <numerusform>From %1 to %2: %n person would have come in, in all so many times: %3.</numerusform>
            <numerusform>From %1 to %2: %n people would have come in, in all so many times: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are in the segment now and come in at once.</source>
        <translation>
            <numerusform>%n is in the segment now and comes in at once.</numerusform>
            <numerusform>%n are in the segment now and come in at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails; at most %1 to one person on one day.</source>
        <translation>
            <numerusform>%n mail; at most %1 to one person on one day.</numerusform>
            <numerusform>%n mails; at most %1 to one person on one day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n people would get %1</source>
        <translation>
            <numerusform>  %n person would get %1</numerusform>
            <numerusform>  %n people would get %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  not sent %n times: %1</source>
        <translation>
            <numerusform>  not sent once: %1</numerusform>
            <numerusform>  not sent %n times: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people would get more than the cap of a campaign allows.</source>
        <translation>
            <numerusform>%n person would get more than the cap of a campaign allows.</numerusform>
            <numerusform>%n people would get more than the cap of a campaign allows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journeys: %1 came in, %2 steps done, %3 finished, %4 at a goal</source>
        <translation>
            <numerusform>%n journey: %1 came in, %2 steps done, %3 finished, %4 at a goal</numerusform>
            <numerusform>%n journeys: %1 came in, %2 steps done, %3 finished, %4 at a goal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails were not sent; explain says why.</source>
        <translation>
            <numerusform>%n mail was not sent; explain says why.</numerusform>
            <numerusform>%n mails were not sent; explain says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are held up; explain says why.</source>
        <translation>
            <numerusform>%n person is held up; explain says why.</numerusform>
            <numerusform>%n people are held up; explain says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads would be assigned, %1 still without an owner.</source>
        <translation>
            <numerusform>%n lead would be assigned, %1 still without an owner.</numerusform>
            <numerusform>%n leads would be assigned, %1 still without an owner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses put on the suppression list</source>
        <translation>
            <numerusform>%n address put on the suppression list</numerusform>
            <numerusform>%n addresses put on the suppression list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of them have letters beyond the GSM alphabet and go out in UCS-2, 70 letters to a segment. The longest one takes %n segments.</source>
        <translation>
            <numerusform>%1 of them have letters beyond the GSM alphabet and go out in UCS-2, 70 letters to a segment. The longest one takes %n segment.</numerusform>
            <numerusform>%1 of them have letters beyond the GSM alphabet and go out in UCS-2, 70 letters to a segment. The longest one takes %n segments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All letters are of the GSM alphabet (GSM-7), 160 to a segment. The longest one takes %n segments.</source>
        <translation>
            <numerusform>All letters are of the GSM alphabet (GSM-7), 160 to a segment. The longest one takes %n segment.</numerusform>
            <numerusform>All letters are of the GSM alphabet (GSM-7), 160 to a segment. The longest one takes %n segments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealBoard</name>
    <message numerus="yes">
        <source>%n d here</source>
        <comment>days in this stage</comment>
        <translation>
            <numerusform>%n d here</numerusform>
            <numerusform>%n d here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>idle %n d</source>
        <comment>days</comment>
        <translation>
            <numerusform>idle %n d</numerusform>
            <numerusform>idle %n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSite</name>
    <message numerus="yes">
        <source>%n articles are written as a web site</source>
        <translation>
            <numerusform>%n article is written as a web site</numerusform>
            <numerusform>%n articles are written as a web site</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n links lead nowhere: %2</source>
        <translation>
            <numerusform>%1. %n link leads nowhere: %2</numerusform>
            <numerusform>%1. %n links lead nowhere: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarters</source>
        <translation>
            <numerusform>%n quarter</numerusform>
            <numerusform>%n quarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForecastReport</name>
    <message numerus="yes">
        <source>%n open deals should have closed already. They are in no month: give them another day, or close them.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>%n open deal should have closed already. It is in no month: give it another day, or close it.</numerusform>
            <numerusform>%n open deals should have closed already. They are in no month: give them another day, or close them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FunnelReport</name>
    <message numerus="yes">
        <source>Not enough data: %n deals. Shares say little below %1.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>Not enough data: %n deal. Shares say little below %1.</numerusform>
            <numerusform>Not enough data: %n deals. Shares say little below %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deals are in no period: nobody knows when they were opened.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>%n deal is in no period: nobody knows when it was opened.</numerusform>
            <numerusform>%n deals are in no period: nobody knows when they were opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n</source>
        <comment>deals</comment>
        <translation>
            <numerusform>only %n</numerusform>
            <numerusform>only %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough data: %n deals have left a stage so far.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>Not enough data: %n deal has left a stage so far.</numerusform>
            <numerusform>Not enough data: %n deals have left a stage so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed deals stand in no step: nobody knows which stages they went through.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>%n closed deal stands in no step: nobody knows which stages it went through.</numerusform>
            <numerusform>%n closed deals stand in no step: nobody knows which stages they went through.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deals stand in no step: they were never in the first stage.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>%n deal stands in no step: it was never in the first stage.</numerusform>
            <numerusform>%n deals stand in no step: they were never in the first stage.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoalReport</name>
    <message numerus="yes">
        <source>win rate: not enough data (%n closed)</source>
        <comment>deals</comment>
        <translation>
            <numerusform>win rate: not enough data (%n closed)</numerusform>
            <numerusform>win rate: not enough data (%n closed)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days before %1</source>
        <translation>
            <numerusform>%n day before %1</numerusform>
            <numerusform>%n days before %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days after %1</source>
        <translation>
            <numerusform>%n day after %1</numerusform>
            <numerusform>%n days after %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message numerus="yes">
        <source>%n categories</source>
        <translation>
            <numerusform>%n category</numerusform>
            <numerusform>%n categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n searches without an answer</source>
        <translation>
            <numerusform>%n search without an answer</numerusform>
            <numerusform>%n searches without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leads</name>
    <message numerus="yes">
        <source>%n leads</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n teams</source>
        <translation>
            <numerusform>%n team</numerusform>
            <numerusform>%n teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reasons</source>
        <translation>
            <numerusform>%n reason</numerusform>
            <numerusform>%n reasons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marketing</name>
    <message numerus="yes">
        <source>%n segments</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaigns</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contents</source>
        <translation>
            <numerusform>%n content</numerusform>
            <numerusform>%n contents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pools</source>
        <translation>
            <numerusform>%n pool</numerusform>
            <numerusform>%n pools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journeys</source>
        <translation>
            <numerusform>%n journey</numerusform>
            <numerusform>%n journeys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hand-overs</source>
        <translation>
            <numerusform>%n hand-over</numerusform>
            <numerusform>%n hand-overs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails</source>
        <translation>
            <numerusform>%n mail</numerusform>
            <numerusform>%n mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come in</source>
        <translation>
            <numerusform>%n comes in</numerusform>
            <numerusform>%n come in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarketingReports</name>
    <message numerus="yes">
        <source>%n costs have no exchange rate into %1 and are in no number here; what they are missing from has a *. To count them add a rate for %2.</source>
        <translation>
            <numerusform>%n cost has no exchange rate into %1 and is in no number here; what it is missing from has a *. To count it add a rate for %2.</numerusform>
            <numerusform>%n costs have no exchange rate into %1 and are in no number here; what they are missing from has a *. To count them add a rate for %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price lists</source>
        <translation>
            <numerusform>%n price list</numerusform>
            <numerusform>%n price lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotes</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contracts</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PerformanceReport</name>
    <message numerus="yes">
        <source>only %n closed</source>
        <comment>deals</comment>
        <translation>
            <numerusform>only %n closed</numerusform>
            <numerusform>only %n closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n records</source>
        <translation>
            <numerusform>Deleted %n record</numerusform>
            <numerusform>Deleted %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n days</source>
        <translation>
            <numerusform>due in %n day</numerusform>
            <numerusform>due in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>every %n week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>every %n month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>every %n year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repetition</name>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>every year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks on %1</source>
        <translation>
            <numerusform>every week on %1</numerusform>
            <numerusform>every %n weeks on %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sales</name>
    <message numerus="yes">
        <source>%n deals</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalesSetup</name>
    <message numerus="yes">
        <source>%n pipelines</source>
        <translation>
            <numerusform>%n pipeline</numerusform>
            <numerusform>%n pipelines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stages</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks of stages</source>
        <translation>
            <numerusform>%n task of a stage</numerusform>
            <numerusform>%n tasks of stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loss reasons</source>
        <translation>
            <numerusform>%n loss reason</numerusform>
            <numerusform>%n loss reasons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n competitors</source>
        <translation>
            <numerusform>%n competitor</numerusform>
            <numerusform>%n competitors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tax classes</source>
        <translation>
            <numerusform>%n tax class</numerusform>
            <numerusform>%n tax classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange rates</source>
        <translation>
            <numerusform>%n exchange rate</numerusform>
            <numerusform>%n exchange rates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goals</source>
        <translation>
            <numerusform>%n goal</numerusform>
            <numerusform>%n goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n adjustments</source>
        <translation>
            <numerusform>%n adjustment</numerusform>
            <numerusform>%n adjustments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message numerus="yes">
        <source>%n are new on “%1”</source>
        <translation>
            <numerusform>%n is new on “%1”</numerusform>
            <numerusform>%n are new on “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message numerus="yes">
        <source>%n statuses</source>
        <translation>
            <numerusform>%n status</numerusform>
            <numerusform>%n statuses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n categories</source>
        <translation>
            <numerusform>%n category</numerusform>
            <numerusform>%n categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policies</source>
        <translation>
            <numerusform>%n policy</numerusform>
            <numerusform>%n policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendars</source>
        <translation>
            <numerusform>%n calendar</numerusform>
            <numerusform>%n calendars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail accounts</source>
        <translation>
            <numerusform>%n mail account</numerusform>
            <numerusform>%n mail accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails</source>
        <translation>
            <numerusform>%n mail</numerusform>
            <numerusform>%n mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n surveys</source>
        <translation>
            <numerusform>%n survey</numerusform>
            <numerusform>%n surveys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages: new tickets %1, joined %2, there already %3</source>
        <translation>
            <numerusform>%n message: new tickets %1, joined %2, there already %3</numerusform>
            <numerusform>%n messages: new tickets %1, joined %2, there already %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n of ours told how far they came</source>
        <translation>
            <numerusform> · %n of ours told how far it came</numerusform>
            <numerusform> · %n of ours told how far they came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies exported; they are not sent yet</source>
        <translation>
            <numerusform>%n reply exported; it is not sent yet</numerusform>
            <numerusform>%n replies exported; they are not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 of %n answers</source>
        <translation>
            <numerusform>%1 · %2 of %n answer</numerusform>
            <numerusform>%1 · %2 of %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesSetup</name>
    <message numerus="yes">
        <source>%n templates</source>
        <translation>
            <numerusform>%n template</numerusform>
            <numerusform>%n templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VelocityReport</name>
    <message numerus="yes">
        <source>Sales velocity, %n days up to %1</source>
        <translation>
            <numerusform>Sales velocity, %n day up to %1</numerusform>
            <numerusform>Sales velocity, %n days up to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n closed</source>
        <comment>deals</comment>
        <translation>
            <numerusform>only %n closed</numerusform>
            <numerusform>only %n closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough data: %n deals closed in the window. Rates say little below %1.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>Not enough data: %n deal closed in the window. Rates say little below %1.</numerusform>
            <numerusform>Not enough data: %n deals closed in the window. Rates say little below %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WinLossReport</name>
    <message numerus="yes">
        <source>Not enough data: %n deals were closed in the period.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>Not enough data: %n deal was closed in the period.</numerusform>
            <numerusform>Not enough data: %n deals were closed in the period.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n</source>
        <comment>deals</comment>
        <translation>
            <numerusform>only %n</numerusform>
            <numerusform>only %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::app::Acts</name>
    <message numerus="yes">
        <source>%n left as they are: changed later, or still linked</source>
        <translation>
            <numerusform>%n left as it is: changed later, or still linked</numerusform>
            <numerusform>%n left as they are: changed later, or still linked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values of “%1” are hidden until it is done again</source>
        <translation>
            <numerusform>%n value of “%1” is hidden until it is done again</numerusform>
            <numerusform>%n values of “%1” are hidden until it is done again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::app::JourneyWatch</name>
    <message numerus="yes">
        <source>%n people are ready for sales</source>
        <translation>
            <numerusform>%n person is ready for sales</numerusform>
            <numerusform>%n people are ready for sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::app::Reminders</name>
    <message numerus="yes">
        <source>%n reminders</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::app::Session</name>
    <message numerus="yes">
        <source>%n backup(s) from before can still be read without it; delete them if nobody else may read them.</source>
        <translation>
            <numerusform>%n backup from before can still be read without it; delete it if nobody else may read it.</numerusform>
            <numerusform>%n backups from before can still be read without it; delete them if nobody else may read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 belongs to %2 and %n more as well.</source>
        <translation>
            <numerusform>%1 belongs to %2 and %n more as well.</numerusform>
            <numerusform>%1 belongs to %2 and %n more as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads went back into the pool</source>
        <translation>
            <numerusform>%n lead went back into the pool</numerusform>
            <numerusform>%n leads went back into the pool</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::app::TicketWatch</name>
    <message numerus="yes">
        <source>%n tickets run late: %1</source>
        <translation>
            <numerusform>%n ticket runs late: %1</numerusform>
            <numerusform>%n tickets run late: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets are yours now: %1</source>
        <translation>
            <numerusform>%n ticket is yours now: %1</numerusform>
            <numerusform>%n tickets are yours now: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::BroughtView</name>
    <message numerus="yes">
        <source>Import %n records</source>
        <translation>
            <numerusform>Import %n record</numerusform>
            <numerusform>Import %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n mails</source>
        <translation>
            <numerusform>Import %n mail</numerusform>
            <numerusform>Import %n mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::BulkEditPanel</name>
    <message numerus="yes">
        <source>%1 of %n records</source>
        <translation>
            <numerusform>%1 of %n record</numerusform>
            <numerusform>%1 of %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::BulkRunner</name>
    <message numerus="yes">
        <source>Changed %n records.</source>
        <translation>
            <numerusform>Changed %n record.</numerusform>
            <numerusform>Changed %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are.</source>
        <translation>
            <numerusform>%n stays as it is.</numerusform>
            <numerusform>%n stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n records changed.</source>
        <comment>an act such as “Move deal Clinic to Won”</comment>
        <translation>
            <numerusform>%1: %n record changed.</numerusform>
            <numerusform>%1: %n records changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::CalendarModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::CampaignPart</name>
    <message numerus="yes">
        <source>%n SMS segment(s) in all</source>
        <translation>
            <numerusform>%n SMS segment in all</numerusform>
            <numerusform>%n SMS segments in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people exported, not sent</source>
        <translation>
            <numerusform>%n person exported, not sent</numerusform>
            <numerusform>%n people exported, not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The longest one takes %n segment(s).</source>
        <translation>
            <numerusform>The longest one takes %n segment.</numerusform>
            <numerusform>The longest one takes %n segments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::ConversationView</name>
    <message numerus="yes">
        <source>Show %n earlier entries</source>
        <translation>
            <numerusform>Show %n earlier entry</numerusform>
            <numerusform>Show %n earlier entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::ConvertSheet</name>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::CustomerPart</name>
    <message numerus="yes">
        <source>%n tickets this year</source>
        <translation>
            <numerusform>%n ticket this year</numerusform>
            <numerusform>%n tickets this year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders: %1</source>
        <translation>
            <numerusform>%n order: %1</numerusform>
            <numerusform>%n orders: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::DayGrid</name>
    <message numerus="yes">
        <source>+%n</source>
        <translation>
            <numerusform>+%n</numerusform>
            <numerusform>+%n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::DuplicatesPage</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n group(s)</source>
        <translation>
            <numerusform>Merged %n group</numerusform>
            <numerusform>Merged %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n exact…</source>
        <translation>
            <numerusform>Merge %n exact…</numerusform>
            <numerusform>Merge %n exact…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) agree in name and in an address or number, and nothing contradicts. In each, the oldest record stays; fields that it has not come from the others. One undo takes all of it back.</source>
        <translation>
            <numerusform>%n group agrees in name and in an address or number, and nothing contradicts. The oldest record stays; fields that it has not come from the others. One undo takes all of it back.</numerusform>
            <numerusform>%n groups agree in name and in an address or number, and nothing contradicts. In each, the oldest record stays; fields that it has not come from the others. One undo takes all of it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::FactsPanel</name>
    <message numerus="yes">
        <source>Show %n more fields</source>
        <translation>
            <numerusform>Show %n more field</numerusform>
            <numerusform>Show %n more fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::FilterBar</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::ImportHistory</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicates</source>
        <translation>
            <numerusform>%n duplicate</numerusform>
            <numerusform>%n duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::ImportMappingView</name>
    <message numerus="yes">
        <source>about %n rows</source>
        <translation>
            <numerusform>about %n row</numerusform>
            <numerusform>about %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::ImportPage</name>
    <message numerus="yes">
        <source>Imported %n mails from %1</source>
        <translation>
            <numerusform>Imported %n mail from %1</numerusform>
            <numerusform>Imported %n mails from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n rows from %1</source>
        <translation>
            <numerusform>Imported %n row from %1</numerusform>
            <numerusform>Imported %n rows from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait: %1</source>
        <translation>
            <numerusform>%n file waits: %1</numerusform>
            <numerusform>%n files wait: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::ImportResultView</name>
    <message numerus="yes">
        <source>%n companies will be made for their people.</source>
        <translation>
            <numerusform>%n company will be made for its people.</numerusform>
            <numerusform>%n companies will be made for their people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companies were made for their people.</source>
        <translation>
            <numerusform>%n company was made for its people.</numerusform>
            <numerusform>%n companies were made for their people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows and the mended ones</source>
        <translation>
            <numerusform>Import %n row and the mended ones</numerusform>
            <numerusform>Import %n rows and the mended ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more remarks</source>
        <translation>
            <numerusform>Show %n more remark</numerusform>
            <numerusform>Show %n more remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: “%2”, %n row(s)</source>
        <translation>
            <numerusform>%1: “%2”, %n row</numerusform>
            <numerusform>%1: “%2”, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::JourneyPart</name>
    <message numerus="yes">
        <source>%n people finish on an earlier version.</source>
        <translation>
            <numerusform>%n person finishes on an earlier version.</numerusform>
            <numerusform>%n people finish on an earlier version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were moved, %1 taken out because their step is gone</source>
        <translation>
            <numerusform>%n person was moved, %1 taken out because their step is gone</numerusform>
            <numerusform>%n people were moved, %1 taken out because their step is gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::JourneyRehearsalCard</name>
    <message numerus="yes">
        <source>%n people would get more than the cap of a campaign allows:</source>
        <translation>
            <numerusform>%n person would get more than the cap of a campaign allows:</numerusform>
            <numerusform>%n people would get more than the cap of a campaign allows:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails</source>
        <translation>
            <numerusform>%n mail</numerusform>
            <numerusform>%n mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1 to %2: %n people would have come in, in all so many times: %3.</source>
        <translation>
            <numerusform>From %1 to %2: %n person would have come in, in all so many times: %3.</numerusform>
            <numerusform>From %1 to %2: %n people would have come in, in all so many times: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are in the segment now and come in as soon as the journey is switched on.</source>
        <translation>
            <numerusform>%n of them is in the segment now and comes in as soon as the journey is switched on.</numerusform>
            <numerusform>%n of them are in the segment now and come in as soon as the journey is switched on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails; at most %1 to one person on one day.</source>
        <translation>
            <numerusform>%n mail; at most %1 to one person on one day.</numerusform>
            <numerusform>%n mails; at most %1 to one person on one day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people would be through, %1 still on the way.</source>
        <translation>
            <numerusform>%n person would be through, %1 still on the way.</numerusform>
            <numerusform>%n people would be through, %1 still on the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent %n times: %1</source>
        <translation>
            <numerusform>Not sent once: %1</numerusform>
            <numerusform>Not sent %n times: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times reached</source>
        <translation>
            <numerusform>%n time reached</numerusform>
            <numerusform>%n times reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks for colleagues; at most %1 on one day.</source>
        <translation>
            <numerusform>%n task for colleagues; at most %1 on one day.</numerusform>
            <numerusform>%n tasks for colleagues; at most %1 on one day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::LeadFolder</name>
    <message numerus="yes">
        <source>%n new leads from the folder</source>
        <translation>
            <numerusform>%n new lead from the folder</numerusform>
            <numerusform>%n new leads from the folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::LinesEditor</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::MailAccountPart</name>
    <message numerus="yes">
        <source>Fetch %n older mail(s)</source>
        <translation>
            <numerusform>Fetch %n older mail</numerusform>
            <numerusform>Fetch %n older mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::MailBody</name>
    <message numerus="yes">
        <source>%n picture(s) on other computers were not loaded: that would tell the sender that the mail is read.</source>
        <translation>
            <numerusform>%n picture on another computer was not loaded: that would tell the sender that the mail is read.</numerusform>
            <numerusform>%n pictures on other computers were not loaded: that would tell the sender that the mail is read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be seen and only tell that.</source>
        <translation>
            <numerusform>%n of them cannot be seen and only tells that.</numerusform>
            <numerusform>%n of them cannot be seen and only tell that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) that lead neither to the web nor to a mail address were taken out.</source>
        <translation>
            <numerusform>%n link that leads neither to the web nor to a mail address was taken out.</numerusform>
            <numerusform>%n links that lead neither to the web nor to a mail address were taken out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Load the pictures from %1 and %n more</source>
        <translation>
            <numerusform>Load the pictures from %1 and %n more</numerusform>
            <numerusform>Load the pictures from %1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were loaded</source>
        <translation>
            <numerusform>%n picture was loaded</numerusform>
            <numerusform>%n pictures were loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::MailDrop</name>
    <message numerus="yes">
        <source>%n mails were taken as leads</source>
        <translation>
            <numerusform>%n mail was taken as a lead</numerusform>
            <numerusform>%n mails were taken as leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::MailPost</name>
    <message numerus="yes">
        <source>Incoming works: %n mail(s) in the folder.</source>
        <translation>
            <numerusform>Incoming works: %n mail in the folder.</numerusform>
            <numerusform>Incoming works: %n mails in the folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new mail(s): new tickets %1, joined %2.</source>
        <translation>
            <numerusform>%n new mail: new tickets %1, joined %2.</numerusform>
            <numerusform>%n new mails: new tickets %1, joined %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older mail(s): new tickets %1, joined %2.</source>
        <translation>
            <numerusform>%n older mail: new tickets %1, joined %2.</numerusform>
            <numerusform>%n older mails: new tickets %1, joined %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) finished</source>
        <translation>
            <numerusform>%n campaign finished</numerusform>
            <numerusform>%n campaigns finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) did not go out, the ticket says why: %1</source>
        <translation>
            <numerusform>%n mail did not go out, the ticket says why: %1</numerusform>
            <numerusform>%n mails did not go out, the tickets say why: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::MailsInDoubt</name>
    <message numerus="yes">
        <source>Of %n mails nobody knows whether they went out: the server did not answer. Ask there, or a person who should have got one.</source>
        <translation>
            <numerusform>Of %n mail nobody knows whether it went out: the server did not answer. Ask there, or a person who should have got one.</numerusform>
            <numerusform>Of %n mails nobody knows whether they went out: the server did not answer. Ask there, or a person who should have got one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails were refused. Once the reason is gone they can be sent again.</source>
        <translation>
            <numerusform>%n mail was refused. Once the reason is gone it can be sent again.</numerusform>
            <numerusform>%n mails were refused. Once the reason is gone they can be sent again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::MergePanel</name>
    <message numerus="yes">
        <source>Merge %n record(s)</source>
        <translation>
            <numerusform>Merge %n record</numerusform>
            <numerusform>Merge %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::OpenTicketsPart</name>
    <message numerus="yes">
        <source>%n open tickets</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::PastRows</name>
    <message numerus="yes">
        <source>%n row(s), as they stood on that day. A click on a name opens it as it is now.</source>
        <translation>
            <numerusform>%n row, as it stood on that day. A click on its name opens it as it is now.</numerusform>
            <numerusform>%n rows, as they stood on that day. A click on a name opens it as it is now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::PasteSheet</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to change</source>
        <translation>
            <numerusform>%n to change</numerusform>
            <numerusform>%n to change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n to mend</numerusform>
            <numerusform>%n to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n rows</source>
        <translation>
            <numerusform>Write %n row</numerusform>
            <numerusform>Write %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may be there already</source>
        <comment>of the new ones</comment>
        <translation>
            <numerusform>%n may be there already</numerusform>
            <numerusform>%n may be there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new companies</source>
        <translation>
            <numerusform>%n new company</numerusform>
            <numerusform>%n new companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n new companies</source>
        <translation>
            <numerusform>Make %n new company</numerusform>
            <numerusform>Make %n new companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::PolicyPart</name>
    <message numerus="yes">
        <source>%n of %1 running tickets keep the times that they began with.</source>
        <translation>
            <numerusform>%n of %1 running tickets keeps the times that it began with.</numerusform>
            <numerusform>%n of %1 running tickets keep the times that they began with.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running tickets have the times of this policy now</source>
        <translation>
            <numerusform>%n running ticket has the times of this policy now</numerusform>
            <numerusform>%n running tickets have the times of this policy now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::PortraitPart</name>
    <message numerus="yes">
        <source>%n orders from %1 to %2; none that was cancelled</source>
        <translation>
            <numerusform>%n order from %1 to %2; none that was cancelled</numerusform>
            <numerusform>%n orders from %1 to %2; none that was cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <comment>orders after the first one</comment>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::QualityPage</name>
    <message numerus="yes">
        <source>The worst %n records</source>
        <translation>
            <numerusform>The worst record</numerusform>
            <numerusform>The worst %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list holds the first %n records only; mend these and check again.</source>
        <translation>
            <numerusform>The list holds the first %n record only; mend it and check again.</numerusform>
            <numerusform>The list holds the first %n records only; mend these and check again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::QuickAddLine</name>
    <message numerus="yes">
        <source>%n more of that name</source>
        <translation>
            <numerusform>%n more of that name</numerusform>
            <numerusform>%n more of that name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>May be one of %n others</source>
        <translation>
            <numerusform>May be %n other</numerusform>
            <numerusform>May be one of %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::ReasonList</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordBoard</name>
    <message numerus="yes">
        <source>%n cards go to “%1”.</source>
        <translation>
            <numerusform>%n card goes to “%1”.</numerusform>
            <numerusform>%n cards go to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n cards</source>
        <translation>
            <numerusform>Move %n card</numerusform>
            <numerusform>Move %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordCalendar</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordGroups</name>
    <message numerus="yes">
        <source>%n more groups, each with fewer records, are counted in the last row and not listed.</source>
        <translation>
            <numerusform>%n more group with fewer records is counted in the last row and not listed.</numerusform>
            <numerusform>%n more groups, each with fewer records, are counted in the last row and not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordListPage</name>
    <message numerus="yes">
        <source>%1 · %n selected</source>
        <translation>
            <numerusform>%1 · %n selected</numerusform>
            <numerusform>%1 · %n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordPage</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordTable</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n records…</source>
        <translation>
            <numerusform>Merge %n record…</numerusform>
            <numerusform>Merge %n records…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is more than %n rows: save them as a file and import that.</source>
        <translation>
            <numerusform>That is more than %n row: save them as a file and import that.</numerusform>
            <numerusform>That is more than %n rows: save them as a file and import that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::ReferralPanel</name>
    <message numerus="yes">
        <source>referred %n</source>
        <translation>
            <numerusform>referred %n</numerusform>
            <numerusform>referred %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::ReminderCard</name>
    <message numerus="yes">
        <source>%n reminders</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::ReplyBox</name>
    <message numerus="yes">
        <source>Logged, and opened in the mail program. Attach the files there: %n</source>
        <translation>
            <numerusform>Logged, and opened in the mail program. Attach the file there</numerusform>
            <numerusform>Logged, and opened in the mail program. Attach the %n files there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::ReportBar</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since %n days</source>
        <translation>
            <numerusform>Since %n day</numerusform>
            <numerusform>Since %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::ScorePart</name>
    <message numerus="yes">
        <source>and %n more lines</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::SegmentPart</name>
    <message numerus="yes">
        <source>people</source>
        <translation>
            <numerusform>person</numerusform>
            <numerusform>people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>companies</source>
        <translation>
            <numerusform>company</numerusform>
            <numerusform>companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::SettingsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::StageRemoval</name>
    <message numerus="yes">
        <source>%n deals stand in this stage.</source>
        <translation>
            <numerusform>%n deal stands in this stage.</numerusform>
            <numerusform>%n deals stand in this stage.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::SyncReport</name>
    <message numerus="yes">
        <source>%n groups would have other members or names</source>
        <translation>
            <numerusform>%n group would have other members or another name</numerusform>
            <numerusform>%n groups would have other members or names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups have other members or names now</source>
        <translation>
            <numerusform>%n group has other members or another name now</numerusform>
            <numerusform>%n groups have other members or names now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed in between; sync once more for them.</source>
        <translation>
            <numerusform>%n changed in between; sync once more for it.</numerusform>
            <numerusform>%n changed in between; sync once more for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::TicketDrop</name>
    <message numerus="yes">
        <source>%n mail(s): new tickets %1, joined %2, there already %3, without a ticket %4</source>
        <translation>
            <numerusform>%n mail: new tickets %1, joined %2, there already %3, without a ticket %4</numerusform>
            <numerusform>%n mails: new tickets %1, joined %2, there already %3, without a ticket %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::TimelineEntry</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::TodayPage</name>
    <message numerus="yes">
        <source>%1, last %n days ago</source>
        <translation>
            <numerusform>%1, last %n day ago</numerusform>
            <numerusform>%1, last %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n years</source>
        <translation>
            <numerusform>%1, %n year</numerusform>
            <numerusform>%1, %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for today</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n for today</numerusform>
            <numerusform>%n for today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be in touch with</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n to be in touch with</numerusform>
            <numerusform>%n to be in touch with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for you</source>
        <comment>quotes, tickets, leads</comment>
        <translation>
            <numerusform>%n waits for you</numerusform>
            <numerusform>%n wait for you</numerusform>
        </translation>
    </message>
</context>
</TS>

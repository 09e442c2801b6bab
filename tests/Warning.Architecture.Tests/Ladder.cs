using EarlyWarning.Architecture.Graph;

namespace EarlyWarning.Architecture;

/// <summary>
/// The projects under <c>src</c>, each below those that may use it, and the rooms of each, bottom to top: what the tests hold the sources to and
/// <c>docs/architecture.md</c> shows. A new project is a row here, a new folder a line of its project.
/// </summary>
internal sealed class Ladder(params IReadOnlyList<LadderProject> projects)
{
    /// <summary>The one room that projects other than its own may use the internals of.</summary>
    public static readonly Room Shared = new("Warning.Rules", "Text");

    /// <summary>The ladder of the sources under <c>src</c>.</summary>
    public static readonly Ladder Shipped = new(
        new LadderProject("Warning.Rules", "the rule language and the columnar engine: rule text and observations in, outcomes out. Knows no company law, no disk, no clock")
        {
            Packages = ["NodaTime", "MathNet.Numerics"],
            Rooms =
            [
                new("Text", "JSON whose values know their places, diagnostics and their codes, near names; shared by all our projects"),
                new("Time", "periods, cadences, spans of the calendar, the spring festival"),
                new("Catalog", "what a rule may name: indicators, their events and attributes, parameters"),
                new("Language", "text to syntax and back: lexer, parser, formatter, sentences. Knows indicators by name only"),
                new("Documents", "catalog, rule and parameter files to records"),
                new("Formatting", "the canonical layout of rule files: JSON with its comments, expressions token by token"),
                new("Binding", "syntax to typed trees: names, types, units, windows; all functions are rows of one table"),
                new("Planning", "the trees of all rules to one array of instructions over numbered registers"),
                new("Panels", "observations in columns, by period and company; what could be known as of a date"),
                new("Execution", "runs a plan over blocks of 1,024 companies"),
                new("Comparing", "what differs between two rule sets, rule by rule"),
                new("Trying", "rule sets with one number or parameter changed: only what it touches is evaluated anew"),
                new("Explaining", "evaluates the same trees for one company, node by node: reasons, evidence, margins"),
                new("Testing", "rule tests as data; coverage of clauses"),
                new("Editing", "rule files while they are typed: what stands at a place of a broken text, and what can"),
                new("Interop", "workflows of microsoft/RulesEngine to rule files"),
            ],
        },
        new LadderProject("Warning", "the domain, pure: rule packs, companies, scores, latches, episodes, referrals, letters as data, working days, replay")
        {
            Projects = ["Warning.Rules"],
            Packages = ["MathNet.Numerics"],
            Rooms =
            [
                new("Messages", "what the project says, in both languages"),
                new("Traces", "what in a text tells who somebody is: numbers of telephones and cards, names beside a complaint, few people"),
                new("Companies", "one company and its observations, as an app knows them"),
                new("Jurisdictions", "places of law: levels of the union, terms, working days of the years that are published, due dates"),
                new("Assessing", "outcomes to scores, levels, referrals and a ranked list; latches that hold a level"),
                new("Ledgers", "the events that are the one truth about episodes and letters: envelope, order, a ledger in memory"),
                new("Alerts", "episodes: what moved from scan to scan, what persons close or silence, what other bodies warn of"),
                new("Letters", "the three letters: proposals, drafts, the register, what persons may do with them"),
                new("Handling", "the work on alerts: who has them, how far it has come, until when, who approves, what is referred to other bodies"),
                new("CaseFiles", "the case file of a company as data: what happened, facts of the feeds, files and visits"),
                new("Correcting", "what persons recorded, put right: acts by name, corrections, withdrawals, the last scan taken back; their texts, which can be deleted"),
                new("Notices", "what is to be told of alerts and letters, to whom, at which hours; what was told"),
                new("Results", "what a scan lists, and results as JSON"),
                new("Packs", "layers of files merged and checked as one pack; policy, scenarios"),
                new("Replaying", "dates of the past scanned again with what was known then, beside what came of them: backtests; packs compared, values tried"),
                new("Calibrating", "points from what came of companies: logistic regression over the outcomes of rules, judged on later dates"),
                new("Reports", "figures of an office and of its letters, counted from the ledger"),
                new("Cases", "all that follows from a ledger: alerts, letters and figures, and what of them is settled"),
            ],
        },
        new LadderProject("Warning.Files", "what touches a disk: feeds in (CSV, JSON Lines), results out, the ledger as a file; further formats are given")
        {
            Projects = ["Warning"],
            Packages = ["Microsoft.Extensions.FileSystemGlobbing", "Microsoft.Extensions.Logging.Abstractions"],
            Rooms =
            [
                new("Messages", "what the project says, in both languages"),
                new("Writing", "the disk to which results, ledgers and letters are written, for the account that runs the program and nobody else"),
                new("Workbooks", "workbooks for people, as data: sheets, columns to fill, cells"),
                new("Cells", "dates, numbers, flags, codes as departments write them"),
                new("Tables", "where the table of a sheet is: titles, headers, units, totals"),
                new("Papers", "papers of cases as data, without a layout: proof of service, visit sheet, closing report"),
                new("Feeds", "files to records: the formats; CSV, JSON Lines, gzip, GB18030"),
                new("Filling", "sheets that come back: declared columns to fill, what a row records, rejects"),
                new("Matching", "rows to companies: codes, crosswalks, names"),
                new("Mapping", "scan.json: which column is which indicator"),
                new("Drafting", "a first scan.json from the headers of the files found"),
                new("Caching", "what was read stays read: entries that end with a hash, a file a feed"),
                new("Reading", "a feed's records to observations, rejects and counts, on all threads that may work"),
                new("Letters", "documents of letters: in step with the register until a person edits them, then compared with it"),
                new("Ledgers", "the ledger as a file: one writer, appended to, torn lines, damage; the acts of persons"),
                new("Delivering", "notices to systems that take webhooks and to folders: signed, tried again, recorded"),
                new("Releasing", "releases of rules with four eyes: the lock, the log, who may approve"),
                new("Comparing", "how what has come of a feed differs from the last scan"),
                new("Results", "the files of a result, written beside and renamed into place"),
                new("Bulletins", "what an office publishes of a period: figures, tables and charts as data, from the ledger and the last results"),
                new("Amending", "the thresholds, points and texts of rules as a sheet, and what comes back as the changes of a layer"),
                new("Scanning", "a scan from scan.json to results: stages, progress, log, metrics, explanations"),
                new("Asking", "what departments are asked for: the figures that would decide most, a letter and a sheet that comes back"),
                new("Replaying", "replays of a scan file: backtests, packs compared, values tried; outcomes from a table or the ledger, one read of the feeds for all dates"),
                new("Reviewing", "what has come of each feed, what is late, and how it differs from the last scan"),
                new("CaseFiles", "the case file of a company: read from ledger and feeds, handed out as one zip that is verified by itself"),
            ],
        },
        new LadderProject("Warning.Office", "Excel workbooks as feeds, Word documents as drafts of letters")
        {
            Projects = ["Warning.Files"],
            Packages = ["AngleSharp", "DocumentFormat.OpenXml", "DocumentFormat.OpenXml.Framework", "ExcelDataReader"],
            Rooms =
            [
                new("Messages", "what the project says, in both languages"),
                new("Packaging", "zip packages without times"),
                new("Workbooks", "the sheets of a workbook as records"),
                new("Sheets", "workbooks for people as Excel files: looks, filters, drop-down lists, pages"),
                new("Word", "a letter as a Word document: styles, head, pages"),
                new("Bulletins", "a bulletin as a Word document: the page for the leaders, tables, charts of Word's own"),
            ],
        },
        new LadderProject("Warning.Simulation", "made-up regions with known trouble, for demonstrations and load tests; not packed")
        {
            Projects = ["Warning.Office"],
            Rooms =
            [
                new("Messages", "what the project says, in both languages"),
                new("Courses", "a company's months and events while they are written"),
                new("Stories", "how trouble comes: arrears, layoffs, stops, complaints"),
                new("Regions", "a region's companies, ordinary and troubled"),
                new("Writing", "files as departments keep them"),
                new("Tables", "tables as office programs save them: workbooks old and new, OpenDocument, markup, delimited text"),
                new("Departments", "who delivers what, dirt included"),
                new("Offices", "what departments export and an office finds in its folder"),
                new("Delivering", "a made-up region as departments' feeds with their scan.json"),
            ],
        },
        new LadderProject("Warning.Testing", "made-up results, right in themselves, for the tests of apps")
        {
            Projects = ["Warning.Files"],
            Rooms = [],
        },
        new LadderProject("Warning.Hosting", "the library in an app's services: packs that are swapped in whole, scheduled scans, a health check")
        {
            Projects = ["Warning.Files"],
            Packages =
            [
                "Cronos", "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions",
                "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options", "Microsoft.Extensions.Primitives",
            ],
            Rooms =
            [
                new("Messages", "what the project says, in both languages"),
                new("Telemetry", "the activities and metrics of a host"),
                new("Cron", "the times of a cron text in a time zone, and what is wrong with one"),
                new("Settings", "options from code and configuration, paths, every fault at once"),
                new("Packs", "the rule pack in use, which follows its folders"),
                new("Schedules", "scans when they are due, one at a time"),
                new("Health", "what is not as it should be, for whoever watches the app"),
            ],
        },
        new LadderProject("Warning.RulesEngine", "a bridge for apps that run microsoft/RulesEngine: their workflows and inputs here, assessments in their workflows")
        {
            Projects = ["Warning"],
            Packages = ["RulesEngine"],
            Rooms = [new("Inputs", "values read from the objects of an app")],
        },
        new LadderProject("Warning.Cli", "the .NET tool `early-warning`: a file a command, no logic of the domain")
        {
            Projects = ["Warning.Simulation"],
            Packages = ["System.CommandLine", "Spectre.Console"],
            Rooms =
            [
                new("Messages", "what the project says, in both languages"),
                new("Typing", "words that people type, read in both languages"),
                new("Printing", "text and JSON for people and programs"),
                new("Commands", "a file a command"),
            ],
        });

    /// <summary>Bottom to top.</summary>
    public IReadOnlyList<LadderProject> Projects { get; } = projects;

    /// <summary>The row of a project; null for one that is not in the table.</summary>
    public LadderProject? Find(string project) => this.Projects.FirstOrDefault(row => row.Name == project);

    /// <summary>The project itself and all that it may use, directly or through others.</summary>
    public IReadOnlyList<string> Reach(string project) =>
        [.. (this.Find(project)?.Projects ?? []).SelectMany(this.Reach).Append(project).Distinct(StringComparer.Ordinal)];

    /// <summary>How high a room stands in its project, from 0; the doors stand above all rooms. Null for a folder that is no room.</summary>
    public int? HeightOf(Room room)
    {
        if (this.Find(room.Project) is not { } row) return null;
        string[] names = [.. row.Rooms.Select(each => each.Name), ""];
        return Array.IndexOf(names, room.Name) is var height && height >= 0 ? height : null;
    }

    /// <summary>The rooms below one, as a list for a message.</summary>
    public string Below(Room room) => string.Join(", ", this.Find(room.Project)!.Rooms.Select(each => each.Name).Take(this.HeightOf(room)!.Value)) is { Length: > 0 } names ? names : "no other room";
}

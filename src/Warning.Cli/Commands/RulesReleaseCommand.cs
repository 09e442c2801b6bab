using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>rules release</c> and <c>rules approve</c>: one person releases the rules of a scan file as they are, another approves.</summary>
internal sealed class RulesReleaseCommand : ProgramCommand
{
    private readonly DescribedOption<string?> scan = ScanOptionSet.Scan();
    private readonly DescribedOption<string?> by = Acting.Option();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly Terminal terminal;
    private readonly bool approves;

    private RulesReleaseCommand(Terminal terminal, string name, Message about, Message example, bool approves)
        : base(name, about, example)
    {
        this.terminal = terminal;
        this.approves = approves;
        foreach (Option option in (Option[])[by, scan, format]) Add(option);
        SetAction(Run);
    }

    public static RulesReleaseCommand Release(Terminal terminal) =>
        new(terminal, "release", CommandMessages.RulesRelease, ExampleMessages.RulesRelease, approves: false);

    public static RulesReleaseCommand Approve(Terminal terminal) =>
        new(terminal, "approve", CommandMessages.RulesApprove, ExampleMessages.RulesApprove, approves: true);

    public override MessageLanguage? LanguageOf(ParseResult arguments) => FileLanguage.OfScan(TextOf(arguments.GetResult(scan)) ?? ScanOptionSet.UsualScanFile);

    private int Run(ParseResult arguments)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan)!, OfficeFormats.All);
        string who = Acting.By(terminal, file, arguments.GetValue(by));
        ReleaseChanges? changes = null;
        RuleRelease release = approves
            ? RuleReleases.Approve(file, who, terminal.User, terminal.Clock)
            : RuleReleases.Release(file, who, terminal.User, terminal.Clock, out changes);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(terminal.Out, json => ReleaseScreen.Write(json, release, changes));
        else ReleaseScreen.Print(terminal, file, release, changes);
        return ExitCode.Done;
    }
}

using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters open COMPANY</c>: starts a case that no feed told of.</summary>
internal sealed class LettersOpenCommand : CaseCommand
{
    private readonly DescribedArgument company = new("COMPANY", PlaceholderMessages.Company, OptionMessages.CompanyOfCase);
    private readonly DescribedOption<string?> matter = RequiredText("--matter", PlaceholderMessages.Text, OptionMessages.Matter);
    private readonly DescribedOption<CaseSource?> source = Required("--source", Sources, OptionMessages.CaseSource);
    private readonly DescribedOption<TypedDate?> on = DescribedOption.Of("--on", new DateReader(), OptionMessages.CameInOn, OptionMessages.Today);
    private readonly DescribedOption<string[]> facts =
        new("--fact", PlaceholderMessages.Text, OptionMessages.FactOfReminder) { Otherwise = OptionMessages.ToBeInvestigated };
    private readonly DescribedOption<string[]> basis = new("--basis", PlaceholderMessages.Article, OptionMessages.BasisOfReminder);
    private readonly DescribedOption<bool> unlisted = DescribedOption.Flag("--unlisted", OptionMessages.Unlisted);
    private readonly DescribedOption<string?> name = DescribedOption.Text("--name", PlaceholderMessages.Name, OptionMessages.NameOfCompany);
    private readonly DescribedOption<string?> by = By();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public LettersOpenCommand(Terminal terminal)
        : base(terminal, "open", CommandMessages.LettersOpen, [ExampleMessages.LettersOpen, ExampleMessages.LettersOpenWithFact])
    {
        Add(company);
        Add(matter);
        Add(source);
        Add(on);
        Add(facts);
        Add(basis);
        Add(unlisted);
        Add(name);
        Add(by);
        AddScanAnd(format);
    }

    /// <summary>Reads how a matter came to the union.</summary>
    public static ChoiceReader<CaseSource> Sources => new(source => source.InWords());

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        LocalDate today = Terminal.Today(file.TimeZone);
        LetterOpening opening = new(
            arguments.GetValue(on)?.NearestTo(today) ?? today, arguments.GetRequiredValue(source)!.Value, arguments.GetRequiredValue(matter)!)
        {
            Facts = arguments.GetValue(facts) ?? [],
            Basis = arguments.GetValue(basis) ?? [],
            Unlisted = arguments.GetValue(unlisted),
        };
        string named = arguments.GetRequiredValue(company)!, who = Who(file, arguments.GetValue(by));
        Letter first = await cases.OpenLetterAsync(named, opening, who, arguments.GetValue(name), cancellationToken).ConfigureAwait(false);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, json => LetterJson.Write(json, first, cases.Letters));
        else LetterText.Print(Terminal, first, cases.Letters, cases.Drafts, showsProceedings: false);
        return ExitCode.Done;
    }
}

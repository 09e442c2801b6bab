using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts open COMPANY</c>: opens an alert since another body warned of the company.</summary>
internal sealed class AlertsOpenCommand : AlertActCommand
{
    private readonly DescribedOption<string?> body = RequiredText("--body", PlaceholderMessages.Body, OptionMessages.WarningBody);
    private readonly DescribedOption<string?> text = RequiredText("--text", PlaceholderMessages.Text, OptionMessages.WarningText);
    private readonly DescribedOption<TypedDate?> on = DescribedOption.Of("--on", new DateReader(), OptionMessages.WarningOn, OptionMessages.Today);
    private readonly DescribedOption<string?> number = DescribedOption.Text("--number", PlaceholderMessages.Text, OptionMessages.WarningNumber);

    private readonly DescribedOption<Level?> level = DescribedOption.Of(
        "--level",
        new ChoiceReader<Level>(one => one.InWords(), Level.Blue, Level.Yellow, Level.Orange, Level.Red),
        OptionMessages.WarningLevel,
        OptionMessages.LowestOpening);

    private readonly DescribedOption<string?> category = DescribedOption.Text("--category", PlaceholderMessages.Text, OptionMessages.WarningCategory);
    private readonly DescribedOption<string?> name = DescribedOption.Text("--name", PlaceholderMessages.Name, OptionMessages.NameOfCompany);

    public AlertsOpenCommand(Terminal terminal)
        : base(
            terminal,
            "open",
            new DescribedArgument("COMPANY", PlaceholderMessages.Company, OptionMessages.CompanyOfCase),
            CommandMessages.AlertsOpen,
            ExampleMessages.AlertsOpen,
            ExampleMessages.AlertsOpenNamed)
    {
        foreach (Option option in (Option[])[body, text, on, number, level, category, name]) Add(option);
    }

    protected override Task<Episode> ActAsync(
        CaseLedger cases, string company, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken)
    {
        BodyWarning warning = new(arguments.GetRequiredValue(body)!, arguments.GetValue(number), arguments.GetValue(on)?.NearestTo(today) ?? today)
        {
            Level = arguments.GetValue(level),
            Category = arguments.GetValue(category),
            Text = arguments.GetRequiredValue(text),
        };
        return cases.OpenAlertAsync(company, warning, who, arguments.GetValue(name), cancellationToken);
    }
}

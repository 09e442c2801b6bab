using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters ask</c>: drafts letters that ask departments for the data that would decide most. It records nothing.</summary>
internal sealed class LettersAskCommand : CaseCommand
{
    private readonly DescribedOption<string?> department =
        DescribedOption.Text("--department", PlaceholderMessages.Name, OptionMessages.DepartmentToAsk, OptionMessages.EveryDepartment);
    private readonly DescribedOption<string?> to =
        DescribedOption.Text("--to", PlaceholderMessages.Name, OptionMessages.FullNameOfDepartment, OptionMessages.ToBeFilledIn);
    private readonly DescribedOption<long?> top =
        DescribedOption.Of("--top", new WholeNumberReader(1, 100_000), OptionMessages.MostAsked, OptionMessages.UsualAsked(DataRequests.UsualMost));
    private readonly DescribedOption<string?> output =
        DescribedOption.Text("--out", PlaceholderMessages.Folder, OptionMessages.FolderOfRequests, OptionMessages.BesideResults);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public LettersAskCommand(Terminal terminal)
        : base(terminal, "ask", CommandMessages.LettersAsk, [ExampleMessages.LettersAsk, ExampleMessages.LettersAskOne], isReader: true) =>
        AddScanAnd(department, to, top, output, format);

    public override Message? FaultOf(ParseResult arguments) =>
        arguments.GetValue(to) is not null && arguments.GetValue(department) is null ? UsageMessages.NameOfOneDepartment : null;

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        DataRequests requests;
        using (ProgressLine? progress = ProgressLine.On(Terminal))
        {
            ScanOptions options = new() { Progress = progress, Clock = Terminal.Clock };
            int most = (int)(arguments.GetValue(top) ?? DataRequests.UsualMost);
            requests = await DataRequests.FindAsync(file, cases, arguments.GetValue(department), most, options, cancellationToken).ConfigureAwait(false);
        }

        string folder = arguments.GetValue(output) ?? DataRequestFiles.UsualFolder(file, requests);
        IReadOnlyList<string> files = DataRequestFiles.Write(file, requests, folder, arguments.GetValue(to));
        DataRequestText text = new(requests, files);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, text.Write);
        else text.Print(Terminal);
        return ExitCode.Done;
    }
}

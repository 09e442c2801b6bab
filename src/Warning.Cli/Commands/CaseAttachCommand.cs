using System.CommandLine;
using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>case attach COMPANY FILE...</c>: puts files to the case file of a company.</summary>
internal sealed class CaseAttachCommand : CaseFileCommand
{
    private readonly DescribedArgument company;
    private readonly DescribedArguments files = new("FILE", PlaceholderMessages.File, OptionMessages.EvidenceFiles);
    private readonly DescribedOption<string?> about = RequiredText("--about", PlaceholderMessages.Text, OptionMessages.EvidenceAbout);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public CaseAttachCommand(Terminal terminal)
        : this(terminal, CompanyArgument())
    {
    }

    private CaseAttachCommand(Terminal terminal, DescribedArgument company)
        : base(terminal, "attach", company, CommandMessages.CaseAttach, ExampleMessages.CaseAttach)
    {
        this.company = company;
        Add(files);
        Add(about);
        AddScanAnd(format);
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        (string named, string told) = (arguments.GetRequiredValue(company)!, arguments.GetRequiredValue(about)!);
        (string[] given, string who) = (arguments.GetRequiredValue(files)!, Who(file, arguments.GetValue(Doer)));
        IReadOnlyList<AttachedFile> attached = await cases.AttachAsync(named, given, who, told, cancellationToken).ConfigureAwait(false);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, json => Write(json, attached));
        else Print(attached);
        return ExitCode.Done;
    }

    private void Print(IReadOnlyList<AttachedFile> attached)
    {
        foreach (AttachedFile one in attached)
        {
            if (one.WasThere) Terminal.Print(CaseScreenMessages.AttachedBefore(one.Path, one.Hash));
            else Terminal.Print(CaseScreenMessages.Attached(one.Path, FolderName.Of(one.KeptAs)));
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<AttachedFile> attached)
    {
        json.WriteStartArray();
        foreach (AttachedFile one in attached)
        {
            json.WriteStartObject();
            json.WriteString("file", one.Path);
            json.WriteString("sha256", one.Hash);
            json.WriteNumber("length", one.Length);
            json.WriteString("keptAs", one.KeptAs);
            json.WriteBoolean("wasThere", one.WasThere);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

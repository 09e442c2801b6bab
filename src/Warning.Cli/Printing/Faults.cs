using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the exceptions of the libraries that report faults of the input, not of the program.</summary>
internal static class Faults
{
    /// <summary>Prints an exception that the user can act on; returns false for any other.</summary>
    public static bool Print(Exception exception, TextWriter error)
    {
        switch (exception)
        {
            case RulePackException pack:
                Print(pack.Diagnostics, error);
                return true;
            case ScanFileException scan:
                foreach (Diagnostic fault in scan.Diagnostics) error.WriteLine($"{fault}{(IsMissing(fault) ? " with: early-warning init FOLDER" : "")}");
                return true;
            case ScanException scan:
                foreach (Message fault in scan.Faults) error.WriteLine(fault);
                return true;
            case LedgerException refused:
                error.WriteLine(Refusals.Of(refused));
                return true;
            case AlertActionException refused:
                error.WriteLine(Refusals.Of(refused));
                return true;
            case LetterActionException refused:
                error.WriteLine(Refusals.Of(refused));
                return true;
            case FeedException or IOException or UnauthorizedAccessException:
                error.WriteLine($"early-warning: {exception.Message}");
                return true;
            default:
                return false;
        }
    }

    /// <summary>Prints each diagnostic on a line.</summary>
    public static void Print(IEnumerable<Diagnostic> diagnostics, TextWriter error)
    {
        foreach (Diagnostic diagnostic in diagnostics) error.WriteLine(diagnostic);
    }

    private static bool IsMissing(Diagnostic fault) => fault.Code == DiagnosticCodes.UnreadableScanFile && !Path.Exists(fault.File);
}

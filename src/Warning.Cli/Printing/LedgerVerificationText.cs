using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the verification of a ledger: its faults, a line each, then what it has.</summary>
internal static class LedgerVerificationText
{
    public static void Print(Terminal terminal, string folder, LedgerVerification found)
    {
        foreach (LedgerFault fault in found.Faults)
        {
            if (fault.Line > 0) terminal.PrintError(LedgerScreenMessages.FaultOfLine(fault.File, fault.Line, fault.What));
            else terminal.PrintError(LedgerScreenMessages.FaultOfFile(fault.File, fault.What));
        }

        if (found.FaultCount > found.Faults.Count) terminal.PrintError(LedgerScreenMessages.MoreFaults(found.FaultCount - found.Faults.Count));
        if (!found.IsWhole) terminal.PrintError(LedgerScreenMessages.NotWhole(folder, found.FaultCount));
        else if (found.Entries == 0) terminal.Print(LedgerScreenMessages.Empty(folder));
        else terminal.Print(LedgerScreenMessages.Whole(folder, found.Files, found.Entries, found.Hash));
        if (!found.IsWhole || found.Snapshot == SnapshotFinding.None) return;
        terminal.Print(found.Snapshot == SnapshotFinding.Agrees ? LedgerScreenMessages.SnapshotAgrees : LedgerScreenMessages.SnapshotNotUsed);
    }

    public static void Write(Utf8JsonWriter json, LedgerVerification found, MessageLanguage language)
    {
        json.WriteStartObject();
        json.WriteBoolean("whole", found.IsWhole);
        json.WriteNumber("files", found.Files);
        json.WriteNumber("entries", found.Entries);
        json.WriteString("hash", found.Hash);
        json.WriteString("snapshot", Word.Of(found.Snapshot));
        json.WriteNumber("faultCount", found.FaultCount);
        json.WriteStartArray("faults");
        foreach (LedgerFault fault in found.Faults)
        {
            json.WriteStartObject();
            json.WriteString("file", fault.File);
            if (fault.Line > 0) json.WriteNumber("line", fault.Line);
            json.WriteString("what", fault.What.ToString(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

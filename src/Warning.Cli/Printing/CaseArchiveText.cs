using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints what became of the archive of a case when it was written, and when it was verified.</summary>
internal static class CaseArchiveText
{
    public static void Print(Terminal terminal, CaseFile file, string path, CaseArchiveVerification found)
    {
        terminal.Print(CaseScreenMessages.Exported(file.Name, path, found.Files));
        terminal.Print(CaseScreenMessages.ArchiveHash(found.Hash));
        foreach (Message note in found.Notes) terminal.Print(CaseScreenMessages.ArchiveNote(note));
    }

    public static void Print(Terminal terminal, CaseArchiveVerification found)
    {
        foreach (Message fault in found.Faults) terminal.PrintError(fault);
        Message line = found.IsWhole
            ? CaseScreenMessages.ArchiveWhole(found.Name, found.Company, found.Files, found.Lines, found.Dates)
            : CaseScreenMessages.ArchiveDamaged(found.Name, found.Company, found.Faults.Count);
        if (found.IsWhole) terminal.Print(line);
        else terminal.PrintError(line);
        terminal.Print(CaseScreenMessages.ArchiveHash(found.Hash));
        foreach (Message note in found.Notes) terminal.Print(CaseScreenMessages.ArchiveNote(note));
    }

    public static void Write(Utf8JsonWriter json, CaseArchiveVerification found, MessageLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("company", found.Company);
        json.WriteString("name", found.Name);
        json.WriteString("sha256", found.Hash);
        json.WriteBoolean("whole", found.IsWhole);
        json.WriteNumber("files", found.Files);
        json.WriteNumber("lines", found.Lines);
        json.WriteNumber("dates", found.Dates);
        Write(json, "faults", found.Faults, language);
        Write(json, "notes", found.Notes, language);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Message> messages, MessageLanguage language)
    {
        json.WriteStartArray(name);
        foreach (Message message in messages) json.WriteStringValue(message.ToString(language));
        json.WriteEndArray();
    }
}

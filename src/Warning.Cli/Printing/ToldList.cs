using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>The list of what was told to whom, the latest first.</summary>
internal sealed class ToldList
{
    // Further ones stand in JSON.
    private const int Listed = 40;

    private readonly AlertBook book;
    private readonly DateTimeZone zone;
    private readonly ToldNotice[] told;

    public ToldList(CaseLedger cases, DateTimeZone zone)
    {
        (book, this.zone) = (cases.Alerts, zone);
        told = [.. cases.State.Notices.Told.OrderByDescending(one => one.Stamp.At)];
    }

    public void Print(Terminal terminal)
    {
        Canvas canvas = new(terminal, Canvas.Endless);
        int taken = told.Count(one => one.IsTaken);
        Message counts = DeliveryScreenMessages.Told(taken);
        if (taken < told.Length) counts = DeliveryScreenMessages.And(counts, DeliveryScreenMessages.ToldNotConfirmed(told.Length - taken));
        canvas.WriteLine(counts, Canvas.Bold);
        if (told.Length > 0)
        {
            Table table = canvas.NewTable(
                canvas.Column(DeliveryScreenMessages.ColumnTold), canvas.Column(DeliveryScreenMessages.ColumnChannel),
                    canvas.Column(DeliveryScreenMessages.ColumnWhat),
                canvas.Column(ColumnMessages.Company), canvas.Column(DeliveryScreenMessages.ColumnNoticeId));
            foreach (ToldNotice one in told.Take(Listed))
            {
                table.AddRow(
                    canvas.Cell(DeliveryScreenMessages.ToldAt(one.Stamp.At.InZone(zone).LocalDateTime)), Canvas.Cell(one.Channel),
                    canvas.Cell(WhatOf(one)), Canvas.Cell(book.EpisodeOf(one.Company)?.Name ?? one.Company),
                    Canvas.Cell(one.Id, Canvas.Dim));
            }

            canvas.WriteLine();
            canvas.Write(Canvas.Indented(table));
            if (told.Length > Listed) canvas.WriteIndented(DeliveryScreenMessages.More(told.Length - Listed), Canvas.Dim);
        }

        canvas.Print();
    }

    private static Message WhatOf(ToldNotice one)
    {
        Message what = one.IsTaken ? one.Kind.InWords() : DeliveryScreenMessages.NotConfirmed(one.Kind.InWords());
        return one.RetractedAs is null ? what : DeliveryScreenMessages.Retracted(what);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("told");
        foreach (ToldNotice one in told)
        {
            json.WriteStartObject();
            json.WriteString("at", InstantPattern.ExtendedIso.Format(one.Stamp.At));
            json.WriteString("channel", one.Channel);
            json.WriteString("happened", Word.Of(one.Kind));
            json.WriteString("company", one.Company);
            json.WriteString("id", one.Id);
            json.WriteBoolean("taken", one.IsTaken);
            if (one.RetractedAs is { } gone) json.WriteString("retractedAs", gone);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

package org.nectaropenapi.sandbox.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.LineItem;

/** Renders a bill as a PDF of one page. */
final class BillPdf {
    private BillPdf() {}

    static byte[] render(Bill bill) {
        List<String> lines = new ArrayList<>();
        lines.add(bill.details().utility());
        lines.add("Invoice " + bill.details().invoiceId() + " of "
                + bill.details().billDate() + ", account " + bill.details().accountNumber());
        for (LineItem item : bill.lineItems()) {
            lines.add(item.description() + ": " + item.total().toPlainString());
        }
        lines.add("Total USD " + bill.total().toPlainString() + ", due "
                + bill.details().dueDate());
        return document(text(lines));
    }

    private static String text(List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F1 11 Tf 14 TL 60 740 Td\n");
        for (String line : lines) {
            text.append('(').append(line.replaceAll("([\\\\()])", "\\\\$1")).append(") Tj T*\n");
        }
        return text.append("ET").toString();
    }

    private static byte[] document(String content) {
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append('\n').append(table);
        pdf.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\n");
        pdf.append("startxref\n").append(start).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
